"""Makes a large book and registry from the sample: policies that are the sample's under other names, each reached by a
row of an authorization list, and invented members and providers.

    big_book.py DIR POLICIES MEMBERS PROVIDERS     writes DIR/book and DIR/registry
"""
import itertools
import pathlib
import re
import shutil
import sys

SAMPLE = pathlib.Path(__file__).parent.parent / "Examples" / "larkspur"


def npi(number: int) -> str:
    """Ten digits that begin with 2, the last a check digit (45 CFR 162.406; ISO 7812 with the prefix 80840)."""
    nine = f"{200000000 + number:09d}"
    total = 24
    for index, digit in enumerate(reversed(nine)):
        value = int(digit) * (2 if index % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return f"{nine}{-total % 10}"


def write_policies(book: pathlib.Path, count: int) -> None:
    originals = sorted(path for path in (book / "policies").glob("*/*.yaml") if path.name != "cases.yaml")
    texts = [path.read_text() for path in originals if path.parent.name != "shared"]
    rows = ["system,first,last,requirement,policy,from,until,source"]
    missing = count - len(texts)
    for number, text in zip(range(missing), itertools.cycle(texts)):
        name = f"BIG-{number:04d}"
        code = f"{number:04d}T"
        text = re.sub(r"(?m)^id: .*$", f"id: {name}", text)
        text = re.sub(r"(?m)^(codes|plans): .*\n", "", text)
        folder = book / "policies" / name
        folder.mkdir()
        (folder / "policy.yaml").write_text(text)
        rows.append(f"cpt,{code},,required,{name},2026-01-01,,made for a measurement")
    (book / "lists" / "big.csv").write_text("\n".join(rows) + "\n")
    plan = book / "plans" / "larkspur-choice-ppo.yaml"
    text = plan.read_text()
    plan.write_text(re.sub(r"(?m)^authorizationLists: \[", "authorizationLists: [big, ", text, count=1))


def write_registry(registry: pathlib.Path, members: int, providers: int) -> None:
    registry.mkdir()
    with open(registry / "members.csv", "w") as file:
        file.write("payer,id,family,given,birth_date,state,sex\n")
        for number in range(members):
            birth = f"{1935 + number % 85}-{1 + number % 12:02d}-{1 + number % 28:02d}"
            sex = "FM"[number % 2]
            file.write(f"larkspur,M{number:07d},Family{number % 5000},Given{number % 700},{birth},OH,{sex}\n")
    with open(registry / "coverages.csv", "w") as file:
        file.write("payer,member,plan,from,until,group\n")
        for number in range(members):
            file.write(f"larkspur,M{number:07d},larkspur-choice-ppo,2025-01-01,,Group {number % 300}\n")
    with open(registry / "providers.csv", "w") as file:
        file.write("id,name,specialty,taxonomy,state\n")
        for number in range(providers):
            file.write(f"{npi(number)},Practice {number},family medicine,207Q00000X,OH\n")
    with open(registry / "participations.csv", "w") as file:
        file.write("provider,network,from,until\n")
        for number in range(providers):
            file.write(f"{npi(number)},larkspur-choice,2024-01-01,\n")


def main() -> None:
    folder, policies, members, providers = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:5])
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(SAMPLE, folder / "book", ignore=shutil.ignore_patterns("registry", "requests", "claims"))
    write_policies(folder / "book", policies)
    write_registry(folder / "registry", members, providers)


main()
