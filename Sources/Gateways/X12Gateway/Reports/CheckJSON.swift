public import JSON
import X12

/// A check of one file as members of a JSON object that is open.
public enum CheckJSON {
    public static func write(
        _ report: CheckReport, strict: Bool, to writer: inout JSONWriter
    ) {
        writer.member("format", "x12")
        writer.member("verdict", report.verdict(strict: strict).rawValue)
        writer.member("notChecked", report.leftOut)
        write(report.findings, to: &writer)
        writer.array("interchanges") { writer in
            for interchange in report.interchanges { write(interchange, strict, &writer) }
        }
    }

    private static func write(
        _ interchange: CheckReport.Interchange, _ strict: Bool, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            let header = interchange.header
            writer.member("controlNumber", header.controlNumber)
            writer.member("sender", header.sender)
            writer.member("receiver", header.receiver)
            writer.member("usage", header.usage)
            writer.member("line", interchange.line)
            writer.member("ta104", interchange.verdict.rawValue)
            write(interchange.findings, to: &writer)
            writer.array("groups") { writer in
                for group in interchange.groups { write(group, strict, &writer) }
            }
        }
    }

    private static func write(
        _ group: CheckReport.Group, _ strict: Bool, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("controlNumber", group.header?.controlNumber)
            writer.member("functionalCode", group.header?.functionalCode)
            writer.member("guide", group.header?.version)
            writer.member("line", group.line)
            writer.member("ak901", group.verdict.rawValue)
            write(group.findings, to: &writer)
            writer.array("sets") { writer in
                for set in group.sets { write(set, strict, &writer) }
            }
        }
    }

    private static func write(
        _ set: CheckReport.TransactionSet, _ strict: Bool, _ writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.member("controlNumber", set.header.controlNumber)
            writer.member("transaction", set.header.identifier)
            writer.member("name", set.guide)
            writer.member("line", set.line)
            writer.member("segments", set.segmentCount)
            writer.member("verdict", set.verdict(strict: strict).rawValue)
            if !set.isEnvelopeSound { writer.member("isEnvelopeSound", false) }
            write(set.findings, to: &writer)
            if set.findingsLeftOut > 0 { writer.member("findingsLeftOut", set.findingsLeftOut) }
        }
    }

    private static func write(_ findings: [CheckFinding], to writer: inout JSONWriter) {
        writer.array("findings") { writer in
            for finding in findings { write(finding, to: &writer) }
        }
    }

    private static func write(_ finding: CheckFinding, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("severity", finding.refuses ? "error" : "remark")
            writer.member("ta105", finding.codes.ta105)
            writer.member("ak905", finding.codes.ak905)
            writer.member("ik502", finding.codes.ik502)
            writer.member("ik304", finding.codes.ik304)
            writer.member("ik403", finding.codes.ik403)
            writer.member("code", finding.codes.business)
            writer.member("snip", finding.level)
            writer.member("loop", finding.loop)
            writer.member("loopName", finding.loopName)
            writer.member("segment", finding.segment)
            writer.member("segmentName", finding.segmentName)
            writer.member("position", finding.position)
            writer.member("line", finding.line)
            writer.member("fileSegment", finding.number)
            writer.member("element", finding.element)
            writer.member("component", finding.component)
            writer.member("repetition", finding.repetition)
            writer.member("elementName", finding.elementName)
            writer.member("value", finding.value)
            writer.member("message", finding.message)
            writer.member("advice", finding.advice)
        }
    }
}
