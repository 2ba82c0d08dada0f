import Cases
import CodeSets
import Plans
import Policies
import Primitives
import Yams

/// `policies/ID/cases.yaml`: examples of a policy. `base` is what they share; a case says only what is different.
struct CaseReader {
    let policy: String
    let file: String
    let log: FindingLog

    func cases(_ bytes: [UInt8]) -> [PolicyCase] {
        guard let map = YAMLMap.one(bytes, file: file, log: log) else { return [] }
        let base = map.raw("base")
        guard case .sequence(let nodes)? = map.raw("cases") else {
            map.missing("cases")
            return []
        }
        map.finish()
        var names: Set<String> = []
        return nodes.compactMap { node in
            guard let example = example(YAMLOverlay.node(node, over: base)) else { return nil }
            guard names.insert(example.name).inserted else {
                log.error(
                    "book-duplicate", "case `\(example.name)` is there already", Spot(node, file))
                return nil
            }
            return example
        }
    }

    private func example(_ node: Node) -> PolicyCase? {
        guard let map = YAMLMap(node, file: file, log: log) else { return nil }
        let name = map.requiredText("name")
        let verdict = map.requiredChoice("verdict", Verdict.self)
        let leaves = leaves(map)
        let today = map.required("on", "a date (YYYY-MM-DD)") { CivilDate($0) }
        let service = map.date("service")
        let without = Set(map.texts("without").map(\.text))
        let evidence = evidence(map, without: without)
        guard let input = input(map, today, service, evidence) else { return nil }
        map.finish()
        guard map.isSound, let verdict else { return nil }
        return PolicyCase(
            policy: policy, name: name, place: map.spot.place, input: input, verdict: verdict,
            leaves: leaves)
    }

    private func leaves(_ map: YAMLMap) -> [String: Verdict] {
        guard let inner = map.map("leaves") else { return [:] }
        var leaves: [String: Verdict] = [:]
        for key in inner.keys {
            leaves[key] = inner.requiredChoice(key, Verdict.self)
        }
        return leaves
    }

    private func evidence(_ map: YAMLMap, without: Set<String>) -> Evidence {
        guard let inner = map.map("evidence") else { return Evidence() }
        for name in without.sorted() where !inner.keys.contains(name) {
            map.fail("book-bad-value", "there is no evidence `\(name)`", at: "without")
        }
        let items = inner.keys.compactMap { name -> EvidenceItem? in
            guard !without.contains(name), let item = inner.map(name) else {
                _ = inner.raw(name)
                return nil
            }
            return CaseEvidence.item(item, name: name)
        }
        return Evidence(items: items)
    }

    private func input(
        _ map: YAMLMap, _ today: CivilDate?, _ service: CivilDate?, _ evidence: Evidence
    ) -> PolicyInput? {
        let birthDate = map.date("birthDate")
        let age = map.whole("age")
        let sex = map.choice("sex", Sex.self)
        guard let request = map.requiredMap("request") else { return nil }
        let read = request.required("code", CodeRange.expected) { CodeRange(text: $0) }
        let quantity = request.value("units", "a number above zero") { text in
            Decimal(text).flatMap { Quantity($0, .units) }
        }
        let place = request.value("placeOfService", "two digits") { PlaceOfService($0) }
        let type = request.choice("certification", CertificationType.self) ?? .initial
        let modifiers = request.values("modifiers", "a modifier of two characters") { Modifier($0) }
        let codes = request.values("diagnoses", "an ICD-10-CM code") { DiagnosisCode($0) }
        request.finish()
        guard let today, let read else { return nil }
        let day = service ?? today
        let code = ProcedureCode(system: read.system, code: read.first)
        let line = ServiceLine(
            sequence: 1, code: code, modifiers: modifiers, certificationType: type,
            quantity: quantity, dates: DateRange(start: day), placeOfService: place)
        let event = ServiceEvent(
            certificationType: type, placeOfService: place,
            diagnoses: codes.enumerated().map {
                Diagnosis(sequence: $0.offset + 1, code: $0.element)
            })
        let asked = AuthorizationRequest(
            payer: PayerID("example"),
            transaction: Transaction(door: .terminal, submitter: "example", identifier: "example"),
            member: RequestedMember(identifiers: ["example"], birthDate: birthDate), event: event,
            lines: [line])
        return PolicyInput(
            request: asked, line: line, memberAge: age ?? birthDate?.age(on: day),
            serviceDate: day, evidence: evidence, asOf: today, gender: sex?.gender)
    }
}
