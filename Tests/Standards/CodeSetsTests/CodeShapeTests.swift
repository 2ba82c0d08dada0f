import CodeSets
import Testing

/// Codes by their shape. No table of codes and no wording is needed for that.
@Suite struct CodeShapeTests {
    @Test(arguments: ["34117-2", "11488-4", "2345-7", "57133-1", "18776-5", "28633-6", "11502-2"])
    func `a LOINC code has the shape of one`(_ code: String) {
        #expect(LOINCCode.hasShape(code))
    }

    @Test(arguments: [
        "banana", "34117-3", "34117", "-2", "34117-", "12345678-9", "LP123-4", "1-1-1",
    ])
    func `what has no check digit, or a wrong one, is no LOINC code`(_ code: String) {
        #expect(!LOINCCode.hasShape(code))
    }

    @Test(arguments: [
        "00100", "72148", "99499", "0001F", "0042T", "0001U", "0001M",
    ])
    func `these have the shape of CPT`(code: String) {
        #expect(ProcedureCode(system: .cpt, code: code).shapeProblem == nil)
        #expect(ProcedureCode(typed: code)?.system == .cpt)
        #expect(ProcedureCode(typed: code.lowercased())?.code == code)
    }

    @Test(arguments: ["A0021", "E0601", "J1745", "G0299", "V5364", "Q9999"])
    func `these have the shape of HCPCS Level II`(code: String) {
        #expect(ProcedureCode(system: .hcpcs, code: code).shapeProblem == nil)
        #expect(ProcedureCode(typed: code)?.system == .hcpcs)
        #expect(ProcedureCode(typed: code.lowercased())?.code == code)
    }

    @Test(arguments: [
        ("J0897", true), ("J9355", true), ("Q5101", true), ("Q0138", true), ("Q2043", true),
        ("C9399", true), ("Q4101", false), ("A9300", false), ("E0601", false), ("C1713", false),
        ("J089", false), ("Q0092", false),
    ])
    func `a drug is known by its chapter of HCPCS`(code: String, isDrug: Bool) {
        #expect(ProcedureCode(system: .hcpcs, code: code).isDrug == isDrug)
        #expect(!ProcedureCode(system: .cpt, code: code).isDrug)
    }

    @Test(arguments: [
        "", "7214", "721488", "7214A", "7214f", "72 48", "7214８", "W0001", "Z1234", "a0021",
        "A00211",
        "AA021", "F0001F", "0001FF", "72148 ", "E060I",
    ])
    func `these have neither shape`(code: String) {
        #expect(ProcedureCode(system: .cpt, code: code).shapeProblem != nil)
        #expect(ProcedureCode(system: .hcpcs, code: code).shapeProblem != nil)
    }

    @Test(arguments: ["", "7214", "W0001", "ı0001", "ſ0001", "1365", "E06011", "72148 "])
    func `what a person typed is not bent into a code`(text: String) {
        #expect(ProcedureCode(typed: text) == nil)
    }

    @Test(arguments: [
        ("72148", ProcedureCodeSystem.cpt), ("0042T", .cpt), ("E0601", .hcpcs), ("W0001", .hcpcs),
        ("7214", .hcpcs),
    ])
    func `what comes as HCPCS is CPT where it has the shape of that`(
        code: String, system: ProcedureCodeSystem
    ) {
        #expect(ProcedureCode(hcpcs: code) == ProcedureCode(system: system, code: code))
    }

    @Test func `the two shapes do not meet`() {
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            for code in ["\(letter)0001", "0001\(letter)"] {
                let problems = [ProcedureCodeSystem.cpt, .hcpcs].map {
                    ProcedureCode(system: $0, code: code).shapeProblem
                }
                #expect(problems.contains { $0 != nil }, "\(code) fits both")
            }
        }
    }

    @Test(arguments: [
        (ProcedureCodeSystem.x12ServiceType, "1", true), (.x12ServiceType, "42", true),
        (.x12ServiceType, "AD", true), (.x12ServiceType, "1234", false),
        (.x12ServiceType, "", false),
        (.x12ServiceType, "ad", false), (.revenue, "0120", true), (.revenue, "120", false),
        (.revenue, "01200", false), (.revenue, "012A", false), (.other("urn:x"), "anything", true),
        (.other("urn:x"), "", false),
    ])
    func `the other systems have their shapes`(
        system: ProcedureCodeSystem, code: String, fits: Bool
    ) {
        #expect((ProcedureCode(system: system, code: code).shapeProblem == nil) == fits)
    }

    @Test(arguments: [ProcedureCodeSystem.cpt, .hcpcs, .x12ServiceType, .revenue, .other("urn:x")])
    func `a system is found again by its URI`(system: ProcedureCodeSystem) {
        #expect(ProcedureCodeSystem(uri: system.uri) == system)
    }

    @Test(arguments: [
        ("http://www.ama-assn.org/go/cpt", ProcedureCodeSystem.cpt),
        ("https://bluebutton.cms.gov/resources/codesystem/hcpcs", .hcpcs),
        ("https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", .hcpcs),
        ("https://codesystem.x12.org/005010/1365", .x12ServiceType),
        ("http://codesystem.x12.org/005010/1365", .x12ServiceType),
        ("https://www.nubc.org/CodeSystem/RevenueCodes", .revenue),
        ("http://www.ama-assn.org/go/cpt/", .other("http://www.ama-assn.org/go/cpt/")),
    ])
    func `a system has the URIs that are in use, and no others`(
        uri: String, system: ProcedureCodeSystem
    ) {
        #expect(ProcedureCodeSystem(uri: uri) == system)
    }

    @Test func `a plan book names the systems in short`() {
        #expect(ProcedureCodeSystem(name: "CPT") == .cpt)
        #expect(ProcedureCodeSystem(name: "hcpcs") == .hcpcs)
        #expect(ProcedureCodeSystem(name: "service-type") == .x12ServiceType)
        #expect(ProcedureCodeSystem(name: "revenue") == .revenue)
        #expect(ProcedureCodeSystem(name: "icd") == nil)
    }

    @Test(arguments: [
        ("G89.4", "G894", "G89.4"), ("g894", "G894", "G89.4"), ("M54", "M54", "M54"),
        ("I10", "I10", "I10"),
        ("S72.001A", "S72001A", "S72.001A"), ("C7A.00", "C7A00", "C7A.00"),
        ("u07.1", "U071", "U07.1"),
    ])
    func `a diagnosis is one code with or without its dot`(
        text: String, dotless: String, dotted: String
    ) {
        let code = DiagnosisCode(text)
        #expect(code?.dotless == dotless)
        #expect(code?.description == dotted)
        #expect(code == DiagnosisCode(dotless))
    }

    @Test(arguments: [
        "", "G", "G8", "89.4", "GG9", "G89.", "G.894", "G8.94", "G89..4", "G894.", "G89.4.1",
        "G89.40000",
        "G89-4", "G89 4", "G89.é", "É89", "...", "ı89.4",
    ])
    func `what has not the shape of ICD-10-CM is refused`(text: String) {
        #expect(DiagnosisCode(text) == nil)
    }

    @Test func `a modifier is two letters or digits`() {
        for text in ["26", "TC", "LT", "50", "lt", "1P"] {
            #expect(Modifier(text)?.code == text.uppercased())
        }
        for text in ["", "2", "266", "2-", "ß", "é", "L ", "ﬁ"] { #expect(Modifier(text) == nil) }
    }

    @Test func `a place of service is two digits`() {
        for text in ["11", "22", "02", "99"] { #expect(PlaceOfService(text)?.code == text) }
        for text in ["", "1", "111", "1A", "１1", " 1"] { #expect(PlaceOfService(text) == nil) }
    }
}

/// National Provider Identifiers (45 CFR 162.406).
@Suite struct NPITests {
    @Test(arguments: ["1234567893", "1999999992", "2000000002"])
    func `a good check digit`(text: String) { #expect(NPI(text)?.text == text) }

    @Test(arguments: [
        "", "123456789", "12345678933", "123456789A", "1234567893 ", " 1234567893", "1234-67893",
        "-234567893", "１234567893", "0000000000",
    ])
    func `what is no number of ten digits with a check is refused`(text: String) {
        #expect(NPI(text) == nil)
    }

    @Test func `every single wrong digit shows`() {
        let good = Array("1234567893")
        for index in good.indices {
            for digit in "0123456789" where digit != good[index] {
                var wrong = good
                wrong[index] = digit
                #expect(NPI(String(wrong)) == nil)
            }
        }
    }

    @Test func `of ten neighbours exactly one is good`() {
        for start in stride(from: 1_000_000_000, to: 1_000_200_000, by: 10) {
            let good = (0..<10).filter { NPI(String(start + $0)) != nil }
            #expect(good.count == 1)
        }
    }
}
