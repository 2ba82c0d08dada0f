import Cases
import CodeSets
import FHIR
import Plans
import Policies
import Primitives

/// What a criterion looks at: exactly one of the keys below.
struct TestReader {
    let paths: PathReader

    static let keys = [
        "fhirpath",
        "diagnosis", "age", "placeOfService", "units", "certification", "document", "answer",
        "resource", "observation",
    ]

    func test(_ map: YAMLMap) -> Test? {
        let given = Self.keys.filter { map.has($0) }
        guard let key = given.first else {
            map.log.error(
                "book-missing-value",
                "a criterion has a test: one of \(Self.keys.joined(separator: ", "))", map.spot)
            return nil
        }
        guard given.count == 1 else {
            map.fail("book-bad-value", "one test a criterion", at: given[1])
            return nil
        }
        switch key {
        case "fhirpath": return paths.test(map)
        case "diagnosis": return .diagnosis(prefixes: Self.prefixes(map))
        case "placeOfService":
            return .placeOfService(
                map.values(key, "a place of service of two digits") { PlaceOfService($0) })
        case "certification":
            return .certification(
                map.values(key, "one of \(CertificationType.names)") {
                    CertificationType(rawValue: $0)
                })
        default:
            guard let inner = map.map(key) else { return nil }
            let test = Self.structured(key, inner)
            inner.finish()
            return test
        }
    }

    private static func structured(_ key: String, _ map: YAMLMap) -> Test? {
        switch key {
        case "age":
            let (least, most) = (map.whole("min"), map.whole("max"))
            if least == nil, most == nil { map.missing("min") }
            if let least, let most, most < least {
                map.fail("book-never-applies", "nobody is from \(least) to \(most)", at: "max")
            }
            return .age(min: least, max: most)
        case "units":
            return map.required("max", "a number") { Decimal($0) }.map { .units(max: $0) }
        case "document":
            for code in map.texts("loinc") { map.doubt(code, of: FHIRSystems.loinc) }
            return .document(loinc: codes(map, "loinc"), withinDays: map.whole("withinDays"))
        case "resource":
            return .resource(
                type: map.requiredText("type"), codes: choice(map),
                withinDays: map.whole("withinDays"))
        case "observation":
            return .observation(
                codes: choice(map, FHIRSystems.loinc), bounds(map),
                withinDays: map.whole("withinDays"))
        default: return answer(map)
        }
    }

    private static func answer(_ map: YAMLMap) -> Test? {
        let linkID = map.requiredText("linkId")
        let wanted: AnswerTest?
        if map.has("is") {
            wanted = map.value("is", "yes or no") { Flag($0) }.map { $0.isOn ? .isTrue : .isFalse }
        } else if map.has("codes") {
            wanted = .code(codes(map, "codes"))
        } else {
            wanted = .number(bounds(map))
        }
        let days = map.whole("withinDays")
        return wanted.map { .answer(linkID: linkID, $0, withinDays: days) }
    }

    private static func bounds(_ map: YAMLMap) -> NumberTest {
        let least = map.value("atLeast", "a number") { Decimal($0) }
        let most = map.value("atMost", "a number") { Decimal($0) }
        if !map.has("atLeast"), !map.has("atMost") { map.missing("atLeast") }
        if let least, let most, most < least {
            map.fail("book-never-applies", "no number is from \(least) to \(most)", at: "atMost")
        }
        let unit = map.text("unit")
        if let unit, let doubt = CodeDoubt.ofUnit(unit) {
            map.log.warning("policy-unit", "`\(unit)` \(doubt)", map.spot("unit"))
        }
        return NumberTest(atLeast: least, atMost: most, unit: unit)
    }

    /// - Parameter usual: the system of the codes where the test names none.
    private static func choice(_ map: YAMLMap, _ usual: String? = nil) -> CodeChoice {
        let system = map.value("system", "icd-10-cm, loinc, snomed, hcpcs, cpt, or a URI") {
            CodeSystemName.uri($0)
        }
        if let system { map.doubt(system: system, at: "system") }
        if let system = system ?? usual {
            for code in map.texts("codes") { map.doubt(code, of: system) }
        }
        return CodeChoice(codes(map, "codes"), system: system ?? usual)
    }

    private static func codes(_ map: YAMLMap, _ key: String) -> [String] {
        let codes = map.texts(key).map(\.text)
        if codes.isEmpty, map.has(key) == false { map.missing(key) }
        return codes
    }

    private static func prefixes(_ map: YAMLMap) -> [String] {
        map.values("diagnosis", "the beginning of an ICD-10-CM code") {
            DiagnosisPrefix($0)?.dotless
        }
    }
}
