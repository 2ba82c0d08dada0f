"""What pyx12 says of files that we have judged. Prints how often both agree, and every file where they do not.

    pyx12_verdicts.py FOLDER

FOLDER/INDEX.tsv has a line for each file: its name, `accepted` or `rejected`, and what was done to it. pyx12 has maps for
837P, 837I, 835, 834 and 999 in 005010; for other guides it has no opinion and is not asked. Exits 0 when pyx12 is absent.
"""
import collections
import io
import logging
import pathlib
import sys

try:
    import pyx12
    import pyx12.params
    import pyx12.x12n_document
except ImportError:
    print("pyx12 is not installed: nothing was compared", file=sys.stderr)
    sys.exit(0)

MAPS = ("005010X222A1", "005010X223A2", "005010X221A1", "005010X220A1", "005010X231A1")


def verdict(path: pathlib.Path) -> str:
    """`accepted`, `rejected`, or `crashed` with the name of what pyx12 threw."""
    parameters = pyx12.params.params()
    try:
        # The 999 is left out: pyx12 cannot write one for an 835, whose ST has no third element.
        good = pyx12.x12n_document.x12n_document(
            param=parameters, src_file=str(path), fd_997=None, fd_html=None, fd_xmldoc=None
        )
    except Exception as error:  # noqa: BLE001: any exception of the peer is a result here
        return f"crashed ({type(error).__name__})"
    return "accepted" if good else "rejected"


def main() -> int:
    logging.disable(logging.CRITICAL)
    folder = pathlib.Path(sys.argv[1])
    counts: collections.Counter[tuple[str, str]] = collections.Counter()
    apart = []
    for line in io.StringIO((folder / "INDEX.tsv").read_text()):
        name, ours, what = line.rstrip("\n").split("\t")
        path = folder / name
        if not any(guide in path.read_text() for guide in MAPS):
            continue
        theirs = verdict(path)
        counts[ours, theirs] += 1
        if ours != theirs:
            apart.append((name, ours, theirs, what))
    for (ours, theirs), count in sorted(counts.items()):
        print(f"{count:6}  ours {ours}, pyx12 {pyx12.__version__} {theirs}")
    for row in apart:
        print("\t".join(row))
    return 0


if __name__ == "__main__":
    sys.exit(main())
