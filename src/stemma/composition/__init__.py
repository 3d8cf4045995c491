"""Composition: the rooms' results made one dossier, ordered and verified.

`design.md` calls this room *dossier*; the package has another name because `stemma.dossier` is
the public function.
"""
