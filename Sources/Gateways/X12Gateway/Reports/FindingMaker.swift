import Primitives
import Workflow
import X12

/// Makes what a guide or the business check found in one set into what is told of it.
struct FindingMaker {
    let set: X12SetReport
    let content: X12TransactionSet?
    let places: X12Places
    private let names: X12GuideNames?

    init(set: X12SetReport, content: X12TransactionSet?, places: X12Places) {
        self.set = set
        self.content = content
        self.places = places
        names = X12GuideNames(set.guide)
    }

    func finding(_ found: X12Finding) -> CheckFinding {
        let segment = segment(found.position)
        let isThere = segment.map { $0.idText == found.segmentID } ?? false
        let own = isThere && !isMissing(found) ? segment : nil
        let facts = found.place.flatMap {
            names?.facts(found.segmentID, loop: found.loop, $0, in: own)
        }
        let name =
            missingName(found) ?? names?.segment(own, id: found.segmentID, loop: found.loop)
            ?? X12Names.standard.segment(found.segmentID)
        let wording = FindingWording(finding: found, facts: facts)
        var finding = CheckFinding(wording.message, advice: wording.advice)
        finding.codes.ik304 = found.segmentFault.rawValue
        finding.codes.ik403 = found.elementFault?.rawValue
        finding.level = found.level
        finding.refuses = found.rejects
        finding.loop = found.loop
        finding.loopName = found.loop.flatMap { names?.loop($0) }
        finding.segment = found.segmentID
        finding.segmentName = name
        finding.isAbsent = isMissing(found)
        finding.put(
            places.place(inSetAt: set.header.offset, position: found.position),
            position: found.position)
        finding.element = found.place?.element
        finding.component = found.place?.component
        finding.repetition = found.place?.repetition
        finding.elementName = found.place.flatMap { elementName(found.segmentID, $0) }
        finding.value = found.badData.map(X12Readable.text)
        return finding
    }

    /// What the business check says; its place is of the set.
    func finding(_ problem: Problem) -> CheckFinding {
        var finding = CheckFinding(problem.message)
        finding.codes.business = problem.code
        if problem.code == Rejection.Code.unknownPayer.rawValue {
            finding.advice = "Check the id, or name this payer's plan book: --book."
        }
        finding.refuses = problem.severity == .error
        guard case .x12(let position, let id, let element, let component) = problem.place else {
            finding.put(places.place(inSetAt: set.header.offset, position: 1))
            return finding
        }
        finding.segment = id
        finding.put(
            places.place(inSetAt: set.header.offset, position: position), position: position)
        let home = content.flatMap { names?.home(of: position, in: $0) }
        finding.loop = home?.loop
        finding.loopName = home?.loop.flatMap { names?.loop($0) }
        finding.segmentName = home?.name ?? X12Names.standard.segment(id)
        finding.element = element
        finding.component = component
        if let element {
            finding.elementName = elementName(
                id, X12Finding.Place(element: element, component: component))
            let sent = segment(position)?[element]
            let value = component.map { sent?.component($0) ?? sent } ?? sent
            finding.value = value?.value.map(X12Readable.text)
        }
        return finding
    }

    private func segment(_ position: Int) -> X12Segment? {
        guard let content, content.indices.contains(position - 1) else { return nil }
        return content[position - 1]
    }

    private func isMissing(_ found: X12Finding) -> Bool {
        found.place == nil && found.segmentFault == .requiredMissing
    }

    /// Of several segments of one id (DTP, REF), a note tells by name which is missing.
    private func missingName(_ found: X12Finding) -> String? {
        guard isMissing(found), let colon = found.note.firstIndex(of: ":") else { return nil }
        return String(found.note[..<colon])
    }

    private func elementName(_ id: String, _ place: X12Finding.Place) -> String? {
        let names = X12Names.standard
        guard let name = names.element(id, place.element) else { return nil }
        guard let component = place.component,
            let inner = names.element(id, place.element, component: component)
        else { return name }
        return "\(name), \(inner)"
    }
}
