"""Ask a peer: start its worker in the peers' environment and read its answers."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
PYTHON = ROOT / ".venv-peers" / "bin" / "python"
NEEDS_JAVA = frozenset({"heideltime"})


def missing(peer: str) -> str | None:
    """Why a peer cannot run here, in one sentence; nothing where it can."""
    if not PYTHON.exists():
        return f"{peer} is left out: make its environment with `make peers`."
    if peer in NEEDS_JAVA and shutil.which("java") is None:
        return f"{peer} is left out: there is no Java on this machine."
    return None


def ask(peer: str, records: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The peer's answer to each record: `found`, `error`, and `cpu` seconds."""
    lines = "".join(json.dumps(record) + "\n" for record in records)
    worker = Path(__file__).with_name("worker.py").resolve()
    with tempfile.TemporaryDirectory() as folder:  # HeidelTime writes its settings where it is run
        done = subprocess.run(
            [PYTHON, worker, peer],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            cwd=folder,
        )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
