"""Checks on who said what, and how it was rendered."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model import Quotation, Speaker, Utterance
from tests.expectations.texts import holds, same
from tests.expectations.view import Check, Expected, View

# What an expert calls the change, in the words of the model.
_CHANGES = {"subject": "altered", "speaker": "reattributed"}


def utterance(view: View, check: Expected) -> str | None:
    """One utterance is carried by exactly `articles`; `renderings` says how by some of them.

    `text` stands in all of them, or `texts` gives each article its own words.
    """
    texts = _texts(check)
    carriers = _utterances(view, texts)
    if not carriers:
        return "no one utterance is rendered by all of them"
    exact = [each for each in carriers if set(each.articles) == view.ids(check["articles"])]
    if not exact:
        return f"carried by {[view.letters(each.articles) for each in carriers]}"
    wanted: Mapping[str, str] = check.get("renderings", {})
    wrong = [
        f"{letter} is {sorted(kinds)}"
        for letter, kind in wanted.items()
        if kind not in (kinds := _kinds(view, exact, letter, texts[letter]))
    ]
    return f"renderings: {', '.join(wrong)}" if wrong else None


def rendering(view: View, check: Expected) -> str | None:
    """`article` changes, as `change` says, what `of` reports as said."""
    texts = {check["article"]: check["text"], check["of"]: check["text"]}
    both = _utterances(view, texts)
    if not both:
        return "no one utterance is rendered by both"
    kinds = _kinds(view, both, check["article"], check["text"])
    wanted = _CHANGES.get(check["change"], check["change"])
    return None if wanted in kinds else f"rendered as {sorted(kinds)}"


def separate_utterances(view: View, check: Expected) -> str | None:
    """Each of `texts` is quoted, and no utterance holds two of them."""
    for text in check["texts"]:
        if not any(_quoted(view, letter, text) for letter in view.sources):
            return f"nowhere quoted: {text!r}"
    for each in view.dossier.utterances:
        held = [text for text in check["texts"] if _renders(view, each, text)]
        if len(held) > 1:
            return f"taken for one utterance: {held}"
    return None


def speaker(view: View, check: Expected) -> str | None:
    """A quotation of the text is given to the person `name`, by any form of the name."""
    found = _quoted(view, check["article"], check["text"])
    if any(each.speaker and _is_named(view, each.speaker, check["name"]) for each in found):
        return None
    return f"speakers: {[each.speaker.text if each.speaker else None for each in found]}"


def speaker_and_subject(view: View, check: Expected) -> str | None:
    """`speaker` is reported as saying of `said_of` what holds the text."""
    for each in _quoted(view, check["article"], check["text"]):
        subject = view.touches(check["article"], check["said_of"], each.content)
        if subject and each.speaker and _is_named(view, each.speaker, check["speaker"]):
            return None
    return "no quotation by that speaker holds both the subject and the text"


def chain(view: View, check: Expected) -> str | None:
    """The article has the quotation through each of `via`."""
    found = [each.chain for each in _quoted(view, check["article"], check["text"])]
    for given in found:
        if all(any(same(each, via) for each in given) for via in check["via"]):
            return None
    return f"chains: {found}"


def same_name(view: View, check: Expected) -> str | None:
    """One entity has all these forms."""
    for entity in view.dossier.entities:
        if all(any(same(form, each) for each in entity.forms) for form in check["forms"]):
            return None
    return "no one entity has all these forms"


def _texts(check: Expected) -> Mapping[str, str]:
    """The words that each article's rendering holds."""
    if "texts" in check:
        return dict(check["texts"])
    text: str = check["text"]
    return dict.fromkeys(check["articles"], text)


def _quoted(view: View, letter: str, text: str) -> list[Quotation]:
    if not holds(text, view.article(letter).text):
        return []
    return [each for each in view.dossier.quotations if view.touches(letter, text, each.content)]


def _utterances(view: View, texts: Mapping[str, str]) -> list[Utterance]:
    return [
        each
        for each in view.dossier.utterances
        if all(
            view.touches(letter, text, (one.span for one in each.renderings))
            for letter, text in texts.items()
        )
    ]


def _renders(view: View, utterance: Utterance, text: str) -> bool:
    spans = [each.span for each in utterance.renderings]
    return any(
        view.touches(letter, text, spans)
        for letter in view.sources
        if holds(text, view.article(letter).text)
    )


def _kinds(view: View, utterances: list[Utterance], letter: str, text: str) -> set[str]:
    return {
        each.kind
        for one in utterances
        for each in one.renderings
        if view.touches(letter, text, [each.span])
    }


def _is_named(view: View, speaker: Speaker, name: str) -> bool:
    forms = [
        form
        for entity in view.dossier.entities
        if entity.id == speaker.entity
        for form in entity.forms
    ]
    return holds(name, speaker.text) or any(same(name, form) for form in forms)


CHECKS: dict[str, Check] = {
    "utterance": utterance,
    "rendering": rendering,
    "separate_utterances": separate_utterances,
    "speaker": speaker,
    "speaker_and_subject": speaker_and_subject,
    "chain": chain,
    "same_name": same_name,
}
