"""The form of an input by its content."""

from __future__ import annotations

import pytest

from stemma.reading.form import Form, form_of


@pytest.mark.parametrize(
    ("head", "form"),
    [
        ("<!DOCTYPE html><html>", Form.HTML),
        ("\n  <html lang='en'>", Form.HTML),
        ("<!-- saved from x -->\n<html>", Form.HTML),
        ("<p>One.</p><p>Two.</p>", Form.HTML),
        ('<?xml version="1.0"?><html>', Form.HTML),
        ('<?xml version="1.0"?><rss>', Form.XML),
        ('{"title": "x"}', Form.JSON),
        ('{\n  "title": "x"\n}', Form.JSON),
        ('[{"title": "x"}]', Form.JSON),
        ('{"a": 1}\n{"a": 2}\n', Form.JSONL),
        ('{"a": broken\n{"a": 2}\n', Form.JSONL),
        ("[Updated] The harbour was closed.", Form.TEXT),
        ("{This} is a text.", Form.TEXT),
        ("<script>alert(1)</script> Harbour closed", Form.TEXT),
        ("The harbour was closed.", Form.TEXT),
        ("", Form.TEXT),
    ],
)
def test_is_told_by_content(head: str, form: Form) -> None:
    assert form_of(head) is form
