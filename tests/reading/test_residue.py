"""Lines that are residue by their own words, and sentences that never are."""

from __future__ import annotations

import pytest

from stemma.reading.residue import reason_of


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Skip to main content", "menu"),
        ('Press "Enter" to skip to content', "menu"),
        ("Sign in", "menu"),
        ("SHARE THIS ARTICLE", "share bar"),
        ("Facebook Twitter Email Print", "share bar"),
        ("Be the first to comment", "comment form"),
        ("Leave a Reply", "comment form"),
        ("14 Comments", "comment form"),
        ("Your email address will not be published. Required fields are marked *", "comment form"),
        ("%d readers like this:", "template"),
        ("{{ article.title }}", "template"),
        ("01:23 - Source: Harbour TV", "video"),
        ("Now playing", "video"),
        ("The ferry in the harbour on Friday. (AFP Photo)", "caption"),
        ("Photo: Ada Krom/Corvan Herald", "caption"),
        ("The mayor on the quay. Photograph: Ada Krom", "caption"),
        ("A diver at work. © Getty Images", "caption"),
        ("By Ada Krom", "byline"),
        (
            "Corvan Herald’s Ada Krom reported from Lisse and Tom Reed wrote in Corvan.",
            "credit line",
        ),
        ("(Reporting by Ada Krom; Editing by Tom Reed)", "credit line"),
        ("Ada Krom contributed to this report.", "credit line"),
        ("AK/TR", "sign-off"),
        ("www.corvan-herald.example", "address"),
        ("© 2031 Corvan Herald", "copyright"),
        ("All rights reserved.", "copyright"),
        ("Read more: Ferry line sold", "related"),
        ("Most read", "related"),
        ("Tags: harbour, ferries", "tags"),
        ("Sign up for our newsletter", "subscription"),
        ("We use cookies to improve your experience.", "notice"),
        ("Advertisement", "advertisement"),
        ("Updated 3:04 PM, Tue March 4, 2031", "date"),
        ("Published Monday, March 4, 2031 8:22AM EST", "date"),
        ("Herald staff · 4 March 2031", "date"),
        ("4 Mar 2031 | Ada Krom | 31 shares", "date"),
        ("Posted on March 4, 2031 by Ada Krom", "byline"),
        ("Home > Harbour > Ferries", "menu"),
        ("News » Lisse »", "menu"),
        ("4 min read", "reading time"),
        ("Reading time: 3 minutes", "reading time"),
        ("Listen (4 min)", "reading time"),
        ("Offer of the week: rope ladders", "advertisement"),
        ("Sailcloth jackets, 30% off until Sunday", "advertisement"),
        ("The Quay is reader-supported and always was.", "notice"),
        ("If you buy a boat through us we may earn a commission.", "notice"),
        ("Some of our posts contain affiliate links.", "notice"),
        ("* * *", "ornament"),
    ],
)
def test_names_the_kind(text: str, reason: str) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the harbour would open again on March 4, 2031.",
        "“We share this town,” the mayor said.",
        "Readers of the report were told to subscribe to none of its findings.",
        "The ministry (of ports) did not reply to a request for comment.",
        "Comments by the mayor angered the crew.",
        "Follow the money, the prosecutor said, and you find the harbour master.",
        "Third-party inspectors had seen the cracks.",
        "The photo shows the ferry at noon, according to the police.",
        "Krom told the Corvan Herald that she had reported the leak twice.",
        "2031 was the worst year for the port.",
        "12 people were hurt.",
        "He did not say when.",
        "It took 3 minutes to read the verdict.",
        "The pressure was higher inside (5 > 3), the report said.",
        "On 4 March 2031 the ferry was sold.",
        "Harbour dues were cut and the tickets were 30% off for a week, the company said.",
        "The commission said it would earn its keep.",
    ],
)
def test_sentences_are_not_residue(text: str) -> None:
    assert reason_of(text) == ""


def test_is_fast_on_hostile_lines() -> None:
    for text in ("A " * 350, "(" * 700, "Ab, and " * 80, "©" * 700, "1:" * 350):
        reason_of(text)
