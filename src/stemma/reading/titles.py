"""The words that newspapers and agencies end their names with, as parts of patterns."""

from __future__ import annotations

PAPERS = (
    "Post|Times|Herald|Gazette|Tribune|Journal|Courier|Chronicle|Observer|Telegraph|Standard|Dispatch"
    "|Sentinel|Mirror|Ledger|Examiner|Echo|Argus|Inquirer|Enquirer|Advertiser|Messenger|Recorder|Register"
    "|Bulletin|Globe|Mercury|Intelligencer|Daily|Weekly|Gleaner|Clarion|Beacon|Monitor|Newswires?"
)
"""What hardly anything but a paper or a wire is called."""
SHORTENED = (
    "Courier|Herald|Gazette|Tribune|Chronicle|Telegraph|Dispatch|Sentinel|Ledger|Examiner|Echo|Argus"
    "|Inquirer|Enquirer|Advertiser|Bulletin|Observer|Times|Post|Journal|Globe|Mirror|Recorder|Register"
)
"""Those that stand alone behind an article for a paper that was named before: `the Herald`."""
