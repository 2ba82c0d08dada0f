import Plans
import Primitives
import X12

/// Reads a file, checks envelopes, sets and, against a plan book, what 278 requests ask for; gathers it for people.
struct FileCheck {
    /// Reads the plan book when the first 278 request comes; nil where there is none.
    let book: (() throws -> PlanBook)?
    private let places: X12Places
    private var report = CheckReport()
    private var interchange: CheckReport.Interchange?
    private var group: CheckReport.Group?

    static func report(
        _ bytes: [UInt8], book: (() throws -> PlanBook)?
    ) throws -> CheckReport {
        var check = FileCheck(bytes, book: book)
        var intake = X12Intake()
        intake.feed(bytes)
        intake.finish()
        while let event = intake.next() { try check.take(event) }
        return check.report
    }

    private init(_ bytes: [UInt8], book: (() throws -> PlanBook)?) {
        self.book = book
        places = X12Places(bytes)
    }

    private mutating func take(_ event: X12Event) throws {
        switch event {
        case .interchangeBegan(let header, _):
            interchange = CheckReport.Interchange(
                header: header, line: places.place(at: header.offset)?.line)
        case .groupBegan(let header, _):
            group = CheckReport.Group(header: header, line: places.place(at: header.offset)?.line)
        case .set(let report, let content): try take(report, content)
        case .groupEnded(let report): end(report)
        case .interchangeEnded(let report): end(report)
        case .fault(let fault): take(fault)
        }
    }

    private mutating func take(_ fault: X12ReadFault) {
        var finding = CheckFinding(
            fault.note, advice: "Make the file again: segments only, from ISA to IEA.")
        finding.put(places.place(at: fault.offset))
        report.findings.append(finding)
    }

    // MARK: Envelopes

    private mutating func end(_ ended: X12InterchangeReport) {
        let header = ended.header
        var open =
            interchange
            ?? CheckReport.Interchange(header: header, line: places.place(at: header.offset)?.line)
        interchange = nil
        open.verdict = ended.verdict
        open.findings = ended.notes.map { note in
            var finding = envelope(
                EnvelopeWording.interchange(note, header), of: header.offset)
            finding.codes.ta105 = note.rawValue
            finding.refuses = note != .acknowledgmentRequested
            if note == .prematureEnd { finding.put(places.end) }
            return finding
        }
        for (offset, segment) in places.acknowledgments where offset == header.offset {
            open.findings += AcknowledgmentCheck.findings(segment, places.place(at: segment.offset))
        }
        report.interchanges.append(open)
    }

    private mutating func end(_ ended: X12GroupReport) {
        let header = ended.header
        guard var open = group else { return }
        group = nil
        open.verdict = ended.verdict
        open.findings = ended.faults.map { fault in
            var finding = envelope(EnvelopeWording.group(fault, header), of: header.offset)
            finding.codes.ak905 = String(fault.rawValue)
            return finding
        }
        interchange?.groups.append(open)
    }

    private func envelope(_ wording: EnvelopeWording, of offset: Int) -> CheckFinding {
        var finding = CheckFinding(wording)
        let found = places.envelope(wording.segment, of: offset, element: wording.element)
        finding.value = found.value
        finding.put(found.place)
        return finding
    }

    // MARK: Sets

    private mutating func take(_ set: X12SetReport, _ content: X12TransactionSet?) throws {
        let offset = set.header.offset
        var checked = CheckReport.TransactionSet(
            header: set.header, guide: set.guide, line: places.place(at: offset)?.line,
            segmentCount: set.segmentCount)
        checked.isEnvelopeSound = set.isEnvelopeSound
        checked.findingsLeftOut = set.findingsLeftOut
        checked.findings = set.faults.map { fault in
            let wording = EnvelopeWording.set(fault, set, group: group?.header)
            var finding = envelope(wording, of: offset)
            finding.codes.ik502 = fault.rawValue
            let position = wording.segment == "SE" ? set.segmentCount : 1
            finding.put(
                places.place(inSetAt: offset, position: position), position: position)
            return finding
        }
        let maker = FindingMaker(set: set, content: content, places: places)
        checked.findings += set.findings.map(maker.finding)
        if set.verdict != .rejected, set.guide == X12Gateway.requestGuide, let content {
            checked.findings += try business(content).map(maker.finding)
        }
        checked.findings = Self.inOrder(checked.findings)
        if group == nil {
            // A set outside of a group has one of its own here, so that it is told.
            interchange?.groups.append(
                CheckReport.Group(header: nil, line: nil, sets: [checked], verdict: .rejected))
        } else {
            group?.sets.append(checked)
        }
    }

    /// As they stand in the set; what two rules say in the same words is told once.
    private static func inOrder(_ findings: [CheckFinding]) -> [CheckFinding] {
        var told: Set<[String]> = []
        return findings.enumerated().sorted {
            ($0.element.position ?? 0, $0.offset) < ($1.element.position ?? 0, $1.offset)
        }.map(\.element).filter { finding in
            let words = [
                String(finding.position ?? 0), finding.loop ?? "", finding.segment ?? "",
                finding.segmentName ?? "", finding.elementPlace ?? "",
                String(finding.repetition ?? 0), finding.message,
            ]
            return told.insert(words).inserted
        }
    }

    private mutating func business(_ content: X12TransactionSet) throws -> [Problem] {
        guard let book else {
            report.leftOut =
                "No plan book: whether its payers would know what is asked was not checked."
            return []
        }
        return X12Gateway.problems(Array(content), book: try book())
    }
}

extension CheckFinding {
    init(_ wording: EnvelopeWording) {
        self.init(wording.message, advice: wording.advice)
        segment = wording.segment
        segmentName = X12Names.standard.segment(wording.segment)
        element = wording.element
        elementName = wording.element.flatMap {
            X12Names.standard.element(wording.segment, $0)
        }
    }

    mutating func put(_ place: X12Places.Place?, position: Int? = nil) {
        line = place?.line
        number = place?.number
        self.position = position
    }
}
