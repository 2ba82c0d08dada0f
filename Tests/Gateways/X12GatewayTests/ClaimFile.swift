import X12

/// A file of claims for tests: the supplier of the CPAP request bills for its patient, unless a test says otherwise.
struct ClaimFile {
    struct Line {
        var service = "HC:E0601:RR"
        var charge = "120"
        var units = "1"
        var basis = "UN"
        var day = "D8*20260321"
        var more: [String] = []

        static func cpap(_ units: Int = 1, charge: String = "120", day: String = "20260321") -> Line
        {
            Line(charge: charge, units: "\(units)", day: "D8*\(day)")
        }
    }

    var account = "PAT-1"
    var frequency = "1"
    var original: String?
    var number: String?
    var charge: String?
    var billing = "2000101032"
    var member = "LKS-1001"
    var birth = "19790412"
    var payer = "LKSP1"
    var coverage = "P"
    var place = "12"
    var diagnosis = "G4733"
    var kind = "CH"
    /// Behind HI: the claim's providers.
    var names: [String] = []
    var lines = [Line.cpap()]

    /// The claim itself, from CLM on.
    var claim: [String] {
        let sum = lines.compactMap { Int($0.charge) }.reduce(0, +)
        var rows = ["CLM*\(account)*\(charge ?? "\(sum)")***\(place):B:\(frequency)*Y*A*Y*Y"]
        if let number { rows.append("REF*G1*\(number)") }
        if let original { rows.append("REF*F8*\(original)") }
        rows += ["HI*ABK:\(diagnosis)"] + names
        for (index, line) in lines.enumerated() {
            rows += [
                "LX*\(index + 1)",
                "SV1*\(line.service)*\(line.charge)*\(line.basis)*\(line.units)***1",
                "DTP*472*\(line.day)",
            ]
            rows += line.more
        }
        return rows
    }

    var parties: [String] {
        [
            "BHT*0019*00*B1*20260322*1200*\(kind)",
            "NM1*41*2*BUCKEYE HOME EQUIPMENT*****46*BUCKEYE", "PER*IC*BILLING*TE*5550107777",
            "NM1*40*2*LARKSPUR HEALTH*****46*LKSP1", "HL*1**20*1",
            "NM1*85*2*BUCKEYE HOME EQUIPMENT*****XX*\(billing)", "N3*4 MILL ROAD",
            "N4*COLUMBUS*OH*430040001", "REF*EI*310000001", "HL*2*1*22*0",
            "SBR*\(coverage)*18*******12", "NM1*IL*1*DELGADO*MARISOL****MI*\(member)",
            "N3*9 OAK LANE", "N4*COLUMBUS*OH*43004", "DMG*D8*\(birth)*F",
            "NM1*PR*2*LARKSPUR HEALTH*****PI*\(payer)",
        ]
    }

    var text: String { Self.file([parties + claim]) }

    /// Claims of one patient in one set.
    static func set(_ claims: [ClaimFile]) -> String {
        file([claims[0].parties + claims.flatMap(\.claim)])
    }

    /// Sets from BHT on, in one group.
    static func file(_ sets: [[String]], version: String = "005010X222A1") -> String {
        var rows = [
            "ISA*00*          *00*          *ZZ*BUCKEYE        *ZZ*LKSP1          *260322*1200*^*00501*000000301*0*T*:",
            "GS*HC*BUCKEYE*LKSP1*20260322*1200*301*X*\(version)",
        ]
        for (index, set) in sets.enumerated() {
            let control = "000\(index + 1)"
            rows += ["ST*837*\(control)*\(version)"] + set
            rows.append("SE*\(set.count + 2)*\(control)")
        }
        rows += ["GE*\(sets.count)*301", "IEA*1*000000301"]
        return rows.joined(separator: "~\n") + "~\n"
    }
}
