"""A member's way through X12 alone: enrolled by 834, looked up by 270, asked for by 278, papers by 275, asked after by 278
inquiry. The members are invented."""

import os

from harness import Server, Store, check, run, test, x12_actions, x12_segments

NOW = ["--now", "2026-03-11T15:00:00Z"]


def envelope(sender, code, version, body, number=501):
    segments = [s for s in body.split("~") if s]
    st = segments[0].split("*")
    return (f"ISA*00*          *00*          *ZZ*{sender:<15}*ZZ*LKSP1          *260311*0930*^*00501*{number:09}*0*T*:~"
            f"GS*{code}*{sender}*LKSP1*20260311*0930*{number}*X*{version}~{body}"
            f"SE*{len(segments) + 1}*{st[2]}~GE*1*{number}~IEA*1*{number:09}~").encode()


def enrollment(plan="CHOICE-PPO", group="ACME-100"):
    return envelope("ACMEROOFING", "BE", "005010X220A1", (
        "ST*834*0001*005010X220A1~BGN*00*ENR-1*20260310*1200****2~REF*38*POLICY-9~N1*P5*ACME ROOFING*FI*999888777~"
        f"N1*IN**FI*LKSP1~INS*Y*18*021**A***FT~REF*0F*LKS-1100~REF*1L*{group}~NM1*IL*1*VALE*IRIS****ZZ*V-77~"
        f"N3*9 OAK LANE~N4*DAYTON*OH*45402~DMG*D8*19800203*F~HD*021**PPO*{plan}~DTP*348*D8*20260301~"))


def eligibility(asked, number=502):
    return envelope("SCIOTOSLEEP", "HS", "005010X279A1", (
        "ST*270*0001*005010X279A1~BHT*0022*13*ELI-1*20260311*0930~HL*1**20*1~NM1*PR*2*LARKSPUR*****PI*LKSP1~"
        "HL*2*1*21*1~NM1*1P*2*SCIOTO SLEEP*****XX*2000101024~HL*3*2*22*0~TRN*1*ELI-1-1*9SCIOTOSL1~"
        f"NM1*IL*1*VALE*IRIS****MI*LKS-1100~DMG*D8*19800203~DTP*291*D8*20260311~{asked}"), number)


def request():
    return envelope("SCIOTOSLEEP", "HI", "005010X217", (
        "ST*278*0001*005010X217~BHT*0007*13*REQ-1*20260311*0930~HL*1**20*1~NM1*X3*2*LARKSPUR*****46*LKSP1~HL*2*1*21*1~"
        "NM1*1P*2*SCIOTO SLEEP*****XX*2000101024~HL*3*2*22*1~NM1*IL*1*VALE*IRIS****MI*LKS-1100~DMG*D8*19800203*F~"
        "HL*4*3*EV*1~TRN*1*REQ-1*9SCIOTOSL1~UM*HS*I*18*12:B~HI*ABF:G4733~PWK*77*EL***AC*VISIT-9~PWK*DG*EL***AC*STUDY-9~"
        "HL*5*4*SS*0~TRN*1*REQ-1-1*9SCIOTOSL1~DTP*472*D8*20260320~SV1*HC:E0601:RR**UN*3***1~"
        "NM1*SJ*2*BUCKEYE*****XX*2000101032~"), 503)


def papers(number, text):
    # Data of a BIN may hold the terminator; this one does not, so that its segments can be counted.
    return envelope("SCIOTOSLEEP", "PI", "005010X210", (
        "ST*275*0001*005010X210~BGN*11*ATT-1*20260311*0930~NM1*PR*2*LARKSPUR*****PI*LKSP1~NM1*41*2*SCIOTO*****46*SCIOTOSLEEP~"
        "NM1*1P*2*SCIOTO*****XX*2000101024~NM1*QC*1*VALE*IRIS****MI*LKS-1100~REF*EJ*ACCOUNT-9~LX*1~"
        f"TRN*1*{number}~DTP*368*D8*20260311~CAT*AE*HL~EFI*05~BIN*{len(text)}*{text}~"), 504)


def inquiry(event):
    return envelope("SCIOTOSLEEP", "HI", "005010X215", (
        "ST*278*0001*005010X215~BHT*0007*28*INQ-1*20260311*0930~HL*1**20*1~NM1*X3*2*LARKSPUR*****46*LKSP1~HL*2*1*21*1~"
        "NM1*1P*2*SCIOTO*****XX*2000101024~HL*3*2*22*1~TRN*1*ASK-1*9SCIOTOSL1~NM1*IL*1*VALE*IRIS****MI*LKS-1100~"
        f"DMG*D8*19800203~HL*4*3*EV*0~TRN*1*ASK-2*9SCIOTOSL1~{event}"), 505)


PAPER = ('<ClinicalDocument xmlns="urn:hl7-org:v3"><code code="34117-2" codeSystem="2.16.840.1.113883.6.1"/>'
         '<effectiveTime value="20260305"/><text>Seen today.</text></ClinicalDocument>')


def loaded(store, body, *options):
    path = os.path.join(store.folder, "members.834")
    with open(path, "wb") as file:
        file.write(body)
    return store.run("registry", "import", path, *options)


@test
def an_834_is_loaded_whole_or_not_at_all():
    store = Store()
    status, out, err, _ = loaded(store, enrollment(plan="NO-SUCH-PLAN", group="NOBODY"))
    check(status == 1, f"an unknown plan: exit {status}: {out}{err}")
    check("NO-SUCH-PLAN" in out + err or "HD" in out + err, f"it does not say which: {out}{err}")
    status, out, err, _ = store.run("submit", "-", *NOW, stdin=eligibility("EQ*30~"))
    check("AAA*N**75*C" in x12_segments(out), f"a member of a refused set: {out}{err}")

    status, out, err, _ = loaded(store, enrollment(), "--check")
    check(status == 0, f"--check: exit {status}: {out}{err}")
    status, out, err, _ = store.run("submit", "-", *NOW, stdin=eligibility("EQ*30~", 512))
    check("AAA*N**75*C" in x12_segments(out), f"--check stored: {out}")

    status, out, err, _ = loaded(store, enrollment())
    check(status == 0, f"exit {status}: {out}{err}")
    status, out, err, _ = store.run("submit", "-", *NOW, stdin=eligibility("EQ*30~", 513))
    check(status == 0, f"exit {status}: {err}")
    check(any(s.startswith("EB*1**30") for s in x12_segments(out)), f"not active: {out}")


@test
def a_folder_is_judged_and_not_loaded():
    folder = os.path.join(Store.scratch(), "registry")
    os.mkdir(folder)
    rows = ["payer,id,family,given,birth_date,sex"] + [
        f"larkspur,NEW-{number},Vale,Iris,1980-02-03,female" for number in range(300)]
    path = os.path.join(folder, "members.csv")

    def write(text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    store = Store()
    write("\n".join(rows) + "\n")
    status, out, err, _ = store.run("registry", "import", folder, "--check")
    check(status == 1 and out == "", f"exit {status}: {out[:200]}")
    lines = err.splitlines()
    check("members.csv:2:37: error: `female` is not F, M or U" in err, f"{err[:300]}")
    check(len(lines) < 110 and "and 200 more" in err, f"{len(lines)} lines for one mistake")

    write("\n".join(rows).replace("female", "F") + "\n")
    status, out, err, _ = store.run("registry", "import", folder, "--check")
    check(status == 0 and "300 members, 0 providers" in out, f"exit {status}: {out}{err}")
    status, out, err, _ = run("registry", "import", folder, "--check", "--book", store.book)
    check(status == 0, f"without a store: exit {status}: {out}{err}")
    status, out, err, _ = store.run("submit", "-", *NOW, stdin=eligibility("EQ*30~").replace(b"LKS-1100", b"NEW-7   "))
    check("AAA*N**75*C" in x12_segments(out), f"--check stored: {out}{err}")


@test
def a_member_goes_all_the_way_by_x12():
    store = Store()
    status, out, err, _ = loaded(store, enrollment())
    check(status == 0, f"registry import: {out}{err}")
    server = Server(store)
    try:
        status, headers, answer = server.post_x12(eligibility("EQ**HC:E0601~"))
        segments = x12_segments(answer)
        check(status == 200 and "application/edi-x12" in headers.get("Content-Type", ""), f"{status} {headers}")
        check("GS*HB" in answer.decode() and "TRN*2*ELI-1-1*9SCIOTOSL1" in segments, f"{answer}")
        told = [s for s in segments if s.startswith("EB*1") and "HC:E0601" in s]
        check(told and all(s.split("*")[11] == "Y" for s in told), f"authorization is not said to be needed: {told}")

        status, _, answer = server.post_x12(request())
        check(status == 200 and x12_actions(answer)[None] == "A4", f"{status} {answer}")
        number = next(s.split("*")[2] for s in x12_segments(answer) if s.startswith("REF*NT*"))

        status, _, answer = server.post_x12(papers("NO-SUCH-CASE", PAPER))
        check("IK5*R" in answer.decode() and "IK3*TRN*9*2000*8" in answer.decode(), f"{answer}")
        status, _, answer = server.post_x12(papers(number, PAPER))
        check("IK5*A" in x12_segments(answer), f"{status} {answer}")

        status, _, answer = server.post_x12(inquiry(f"REF*NT*{number}~"))
        segments = x12_segments(answer)
        check("BHT*0007*49*INQ-1" in answer.decode() and f"REF*NT*{number}" in segments, f"{answer}")
        check(x12_actions(answer)[None] == "A4", f"{answer}")

        answered = answer
        status, _, answer = server.post_x12(enrollment())
        check(status == 400 and b"834" in answer, f"the door takes an 834 from who knows whom: {status} {answer}")
    finally:
        server.stop()
    status, out, err, _ = store.run("cases", "show", number)
    check("document" in out.lower() or "34117-2" in out, f"the paper is not with the case: {out}{err}")
    status, out, err, _ = run("check", "-", stdin=answered)
    check(status == 0, f"what is answered is not valid: {out}{err}")
