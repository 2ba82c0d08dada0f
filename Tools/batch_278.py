#!/usr/bin/env python3
"""Makes a batch of 278 requests (005010X217) of the sample insurers, and the members that they are for: each request is
for a member of its own. Four kinds in turn: a referral (which a policy grants), therapy on three lines (which needs no
authorization), exercise equipment (which is excluded), a breathing aid (which waits for documents).

    Tools/batch_278.py COUNT --out FILE.edi [--members DIR] [--sets-per-interchange N]
"""

import argparse
import os

PERSON = "NM1*IL*1*Bench*Member****MI*{member}~\nDMG*D8*{birth}*F~\n"
LARKSPUR = ("NM1*X3*2*LARKSPUR HEALTH*****46*LKSP1~\nHL*2*1*21*1~\n"
            "NM1*1P*1*Nwosu*Adaeze****XX*2000101016~\nPER*IC*REFERRALS*TE*6145550100~\nHL*3*2*22*1~\n")
MARYLAND = ("NM1*X3*2*MARYLAND CAPITAL INSURANCE COMPANY*****46*789312~\nHL*2*1*21*1~\n"
            "NM1*1P*1*GARDENER*JAMES****46*8189991234~\nPER*IC*REFERRALS*TE*4105550100~\nHL*3*2*22*1~\n")
SUPPLIER = ("NM1*SJ*2*Buckeye Home Equipment*****XX*2000101032~\n"
            "PER*IC*INTAKE DESK*TE*6145550132*FX*6145550133~\n")


def referral(number):
    return ("HL*4*3*EV*0~\n" f"TRN*1*T{number}*9012345678~\n" "UM*SC*I*3*11:B*****Y~\n"
            "DTP*AAH*RD8*20260316-20260416~\nHI*ABF:I2510~\nHSD*VS*1~\n"
            "NM1*SJ*1*WATSON*SUSAN****34*987654321~\nPER*IC**TE*4029993456~\n")


def lines(number, category, rows, supplier):
    text = f"HL*4*3*EV*1~\nTRN*1*T{number}*9012345678~\n{category}"
    for line, row in enumerate(rows, 1):
        text += f"HL*{4 + line}*4*SS*0~\nTRN*1*T{number}-{line}*9012345678~\n{row}{supplier}"
    return text


def therapy(number):
    rows = [f"DTP*472*RD8*202603{day}-202604{day}~\nSV1*HC:{code}*300*UN*4***1~\nHSD*VS*4*WK*1~\n"
            for day, code in ((16, 97110), (17, 97112), (18, 97530))]
    place = "NM1*SJ*2*Maple Street Physical Therapy*****XX*2000101073~\nPER*IC*FRONT DESK*TE*6145550173~\n"
    return lines(number, "UM*HS*I*PT*11:B~\nHI*ABF:M5450~\n", rows, place)


def equipment(number):
    rows = ["DTP*472*D8*20260320~\nSV1*HC:A9300**UN*1***1~\n"]
    return lines(number, "UM*HS*I*12*12:B~\nHI*ABF:M5450~\n", rows, SUPPLIER)


def breathing(number):
    rows = ["DTP*472*D8*20260320~\nSV1*HC:E0601:RR**UN*3***1~\n"]
    return lines(number, "UM*HS*I*18*12:B~\nHI*ABF:G4733~\n", rows, SUPPLIER)


# Kind, payer of its member, levels above the event, plan, birth date.
KINDS = [
    (referral, "maryland-capital", MARYLAND, "maryland-select", "1987-02-20"),
    (therapy, "larkspur", LARKSPUR, "larkspur-choice-ppo", "1979-04-12"),
    (equipment, "larkspur", LARKSPUR, "larkspur-choice-ppo", "1979-04-12"),
    (breathing, "larkspur", LARKSPUR, "larkspur-choice-ppo", "1979-04-12"),
]


def member(number):
    return f"BENCH-{number}"


def transaction(number, control, who=None, identifier=None):
    """One set: the request of this number."""
    kind, _, levels, _, birth = KINDS[number % len(KINDS)]
    body = (f"BHT*0007*13*{identifier or f'B{number}'}*20260310*0930~\nHL*1**20*1~\n" + levels
            + PERSON.format(member=who or member(number), birth=birth.replace("-", "")) + kind(number))
    return (f"ST*278*{control:04d}*005010X217~\n{body}"
            f"SE*{body.count('~') + 2}*{control:04d}~\n")


def interchange(sets, control, sender="BENCHCLINIC", group=1):
    """An interchange of one group. ST02 count from 1 in it."""
    return (f"ISA*00*          *00*          *ZZ*{sender:15}*ZZ*LKSP1          *260310*0930*^*00501*{control:09d}*0*T*:~\n"
            f"GS*HI*{sender}*LKSP1*20260310*0930*{group}*X*005010X217~\n" + "".join(sets)
            + f"GE*{len(sets)}*{group}~\nIEA*1*{control:09d}~\n")


def batch(count, per_interchange, first=1, control=1):
    """Texts of interchanges, one after another."""
    numbers = range(first, first + count)
    for start in range(0, count, per_interchange):
        part = numbers[start:start + per_interchange]
        yield interchange([transaction(number, index) for index, number in enumerate(part, 1)], control)
        control += 1


def write_members(folder, count):
    """members.csv and coverages.csv, for `assent registry import`."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "members.csv"), "w") as members, \
            open(os.path.join(folder, "coverages.csv"), "w") as coverages:
        members.write("payer,id,family,given,birth_date\n")
        coverages.write("payer,member,plan,from\n")
        for number in range(1, count + 1):
            _, payer, _, plan, birth = KINDS[number % len(KINDS)]
            members.write(f"{payer},{member(number)},Bench,Member,{birth}\n")
            coverages.write(f"{payer},{member(number)},{plan},2020-01-01\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--out", required=True)
    parser.add_argument("--members")
    parser.add_argument("--sets-per-interchange", type=int, default=5000)
    options = parser.parse_args()
    if options.members:
        write_members(options.members, options.count)
    with open(options.out, "w") as file:
        for text in batch(options.count, options.sets_per_interchange):
            file.write(text)
