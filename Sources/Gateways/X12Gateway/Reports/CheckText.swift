import X12

/// A check of one file for a terminal of 80 columns.
public struct CheckText {
    /// A group of more sets names only those in which something was found.
    static let setsMax = 20
    static let valueMax = 40
    static let findingsMax = 200

    private let isStrict: Bool
    private var lines: [String] = []
    private var told = 0

    public static func text(_ report: CheckReport, file: String, strict: Bool) -> String {
        var text = CheckText(isStrict: strict)
        text.write(report, file)
        return text.lines.joined(separator: "\n")
    }

    private init(isStrict: Bool) { self.isStrict = isStrict }

    private mutating func write(_ report: CheckReport, _ file: String) {
        // Never broken: a path is copied, and the line is searched for.
        lines.append("\(file): \(report.verdict(strict: isStrict).words)")
        write(report.findings, 2)
        for interchange in report.interchanges {
            let header = interchange.header
            add(
                "interchange \(quoted(header.controlNumber)) from \(quoted(header.sender)) to \(quoted(header.receiver))"
                    + (header.usage == "T" ? ", a test" : ""), 2)
            write(interchange.findings, 4)
            for group in interchange.groups {
                write(group)
            }
        }
        if let leftOut = report.leftOut { add(leftOut, 2) }
    }

    private mutating func write(_ group: CheckReport.Group) {
        if !group.findings.isEmpty, let header = group.header {
            add("group \(quoted(header.controlNumber)): rejected", 4)
            write(group.findings, 6)
        }
        var silent = 0
        for set in group.sets {
            if group.sets.count > Self.setsMax, set.findings.isEmpty, set.isEnvelopeSound {
                silent += 1
                continue
            }
            write(set)
        }
        if silent > 0 { add("\(silent) more set\(silent == 1 ? "" : "s"): accepted", 4) }
    }

    private mutating func write(_ set: CheckReport.TransactionSet) {
        let name = set.guide ?? "transaction \(quoted(set.header.identifier))"
        var verdict = set.verdict(strict: isStrict).words
        let errors = set.findings.count { $0.refuses }
        let remarks = set.findings.count - errors + set.findingsLeftOut
        let counts = [count(errors, "error"), count(remarks, "remark")].compactMap { $0 }
        if !counts.isEmpty { verdict += ", " + counts.joined(separator: ", ") }
        add("set \(quoted(set.header.controlNumber)), \(name): \(verdict)", 4)
        if !set.isEnvelopeSound, set.findings.isEmpty {
            add(
                set.guide == nil
                    ? "Rejected with the envelope around it; its content was not checked."
                    : "Rejected with the envelope around it; its content was not the reason.", 6)
        }
        write(set.findings, 6)
        if set.findingsLeftOut > 0 { add("\(set.findingsLeftOut) more are not told.", 6) }
    }

    private func count(_ number: Int, _ word: String) -> String? {
        number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")"
    }

    // MARK: Findings

    private mutating func write(_ findings: [CheckFinding], _ margin: Int) {
        for finding in findings {
            told += 1
            guard told <= Self.findingsMax else {
                if told == Self.findingsMax + 1 {
                    add(
                        "More is wrong than \(Self.findingsMax) findings; --json tells all.", margin
                    )
                }
                return
            }
            write(finding, margin)
        }
    }

    private mutating func write(_ finding: CheckFinding, _ margin: Int) {
        let place = place(finding)
        let head = finding.refuses ? "ERROR" : "remark"
        let message = message(finding)
        add(
            place.isEmpty
                ? "\(head): \(message)" : "\(head) \(finding.isAbsent ? "before" : "at") \(place)",
            margin)
        if !place.isEmpty { add(message, margin + 2) }
        if let advice = finding.advice { add("-> \(advice)", margin + 2, hang: 3) }
        let codes = codes(finding)
        if !codes.isEmpty { add("[\(codes)]", margin + 2) }
    }

    private func place(_ finding: CheckFinding) -> String {
        var parts: [String] = []
        if let line = finding.line {
            parts.append("line \(line)")
        } else if let number = finding.number {
            parts.append("segment \(number) of the file")
        }
        if let segment = finding.segment {
            let position = finding.position.map { ", segment \($0) of its set" } ?? ""
            let name = finding.segmentName.map { " (\($0))" } ?? ""
            parts.append((parts.popLast() ?? "") + position + ": " + segment + name)
        }
        if let loop = finding.loop {
            let name = finding.loopName.map { " (\($0))" } ?? ""
            parts.append("loop \(loop)\(name)")
        }
        return parts.joined(separator: ", in ")
    }

    private func message(_ finding: CheckFinding) -> String {
        var text = ""
        if let place = finding.elementPlace {
            text = place + (finding.elementName.map { " (\($0))" } ?? "")
            // The business check quotes it itself.
            if let value = finding.value, finding.codes.business == nil {
                text += " is \"\(cut(value))\""
            }
            text += ": "
        }
        let message = finding.message
        return text + message + (message.hasSuffix(".") ? "" : ".")
    }

    private func cut(_ value: String) -> String {
        value.count <= Self.valueMax ? value : value.prefix(Self.valueMax) + "..."
    }

    private func codes(_ finding: CheckFinding) -> String {
        let codes = finding.codes
        return [
            codes.ta105.map { "TA105 \($0)" }, codes.ak905.map { "AK905 \($0)" },
            codes.ik502.map { "IK502 \($0)" }, codes.ik304.map { "IK304 \($0)" },
            codes.ik403.map { "IK403 \($0)" }, finding.level.map { "SNIP \($0)" }, codes.business,
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func quoted(_ text: String) -> String {
        text.isEmpty ? "without number" : X12Readable.text(String(text.prefix(40)))
    }

    private mutating func add(_ text: String, _ margin: Int, hang: Int = 2) {
        lines += X12ShownText.wrapped(text, margin: margin, hang: hang)
    }
}
