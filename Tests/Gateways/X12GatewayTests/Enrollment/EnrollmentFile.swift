import Foundation

/// An 834 for Larkspur, set by set, with the envelopes it needs.
enum EnrollmentFile {
    static func text(_ sets: String..., purpose: String = "2", insurer: String = "LKSP1") -> String
    {
        var body = ""
        for (index, members) in sets.enumerated() {
            let control = "000\(index + 1)"
            let set =
                "ST*834*\(control)*005010X220A1~BGN*00*ENR-\(index)*20260310*1200****\(purpose)~"
                + "REF*38*POLICY-9~N1*P5*Acme Roofing*FI*999888777~N1*IN**FI*\(insurer)~"
                + members
            body += set + "SE*\(set.filter { $0 == "~" }.count + 1)*\(control)~"
        }
        return "ISA*00*          *00*          *ZZ*ACMEROOFING    *ZZ*LKSP1          *260310*1200"
            + "*^*00501*000000401*0*T*:~GS*BE*ACMEROOFING*LKSP1*20260310*1200*401*X*005010X220A1~"
            + body + "GE*\(sets.count)*401~IEA*1*000000401~"
    }

    /// Loop 2000 of a subscriber with one coverage.
    static func subscriber(
        _ maintenance: String = "021", number: String = "LKS-1100",
        name: String = "NM1*IL*1*Vale*Iris****ZZ*V-77~",
        about: String = "N3*9 Oak Lane~N4*Dayton*OH*45402~DMG*D8*19800203*F~",
        coverage: String = "HD*021**PPO*CHOICE-PPO~DTP*348*D8*20260301~"
    ) -> String {
        "INS*Y*18*\(maintenance)**A***FT~REF*0F*\(number)~REF*1L*ACME-100~\(name)\(about)\(coverage)"
    }

    static func child(
        _ maintenance: String = "021", given: String = "Theo", born: String = "20120506",
        number: String? = nil, coverage: String = "HD*021**PPO*CHOICE-PPO~DTP*348*D8*20260301~"
    ) -> String {
        "INS*N*19*\(maintenance)**A~REF*0F*LKS-1100~REF*1L*ACME-100~"
            + (number.map { "REF*23*\($0)~" } ?? "")
            + "NM1*IL*1*Vale*\(given)~DMG*D8*\(born)*M~\(coverage)"
    }
}
