"""What comes of a word that frames an event, of how that word is framed itself, and of the event."""

from __future__ import annotations

from stemma.annotation.events.readings import READINGS, Reading


def combined(frame: Reading, above: Reading, own: Reading | None = None) -> Reading:
    """The reading of an event below a word: `frame` is what the word makes of what stands below it,
    `above` how far the word itself holds (`had not planned`), `own` what the event's form says.
    """
    if above.status == "denied":
        return above
    if above.status == "negated":
        return _negated(frame, above)
    if above.status == "conditional" and frame.status != "denied":
        return above
    if own is None:
        return frame
    if own.status == "negated" and frame.status in ("planned", "expected", "conditional"):
        return own
    # `He is said to plan it`: what is told is a plan, and that is said more plainly.
    if frame.status == "reported" and own.status not in ("done", "ongoing"):
        return own
    return frame


def _negated(frame: Reading, above: Reading) -> Reading:
    if frame.status == "denied":
        return READINGS["undenied"]
    if frame.status == "negated":
        return READINGS["twice"]
    # Not to postpone it, and not to have announced it yet, say nothing against it.
    kept = frame in (READINGS["postponing"], READINGS["awaiting"])
    return frame if kept else above
