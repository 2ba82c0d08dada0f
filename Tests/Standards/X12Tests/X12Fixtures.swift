import Foundation

@testable import X12

/// Texts that several tests read.
enum X12Fixtures {
    static let header = ReaderTests.header

    /// One interchange with one group of sets (each from ST to SE).
    static func interchange(
        _ sets: [String], version: String = "005010X217", code: String = "HI"
    ) -> String {
        header + "GS*\(code)*SENDER*RECEIVER*20260101*1200*1*X*\(version)~" + sets.joined()
            + "GE*\(sets.count)*1~IEA*1*000000001~"
    }

    /// A set from its segments between ST and SE, counted.
    static func set(
        _ body: [String], id: String = "278", control: String = "0001",
        version: String = "005010X217"
    ) -> String {
        (["ST*\(id)*\(control)*\(version)"] + body + ["SE*\(body.count + 2)*\(control)"])
            .map { $0 + "~" }.joined()
    }

    static let request: [String] = [
        "BHT*0007*13*A12345*20260502*1101", "HL*1**20*1", "NM1*X3*2*LARKSPUR HEALTH*****46*789312",
        "HL*2*1*21*1", "NM1*1P*1*GARDENER*JAMES****XX*1234567893", "HL*3*2*22*1",
        "NM1*IL*1*SMITH*JOE****MI*12345678901", "HL*4*3*EV*1", "TRN*1*111099*9012345678",
        "UM*SC*I*3*11:B", "DTP*AAH*D8*20260502", "HI*ABK:I2510", "HSD*VS*1",
        "NM1*SJ*1*WATSON*SUSAN****34*987654321", "PER*IC**TE*4029993456", "HL*5*4*SS*0",
        "SV1*HC:99213*100*UN*1",
    ]

    static func events(_ text: String) -> [X12Event] { X12Intake.events(in: Array(text.utf8)) }

    static func groups(_ text: String) -> [X12GroupReport] {
        events(text).compactMap { if case .groupEnded(let report) = $0 { report } else { nil } }
    }

    static func sets(_ text: String) -> [X12SetReport] {
        events(text).compactMap { if case .set(let report, _) = $0 { report } else { nil } }
    }

    static func interchanges(_ text: String) -> [X12InterchangeReport] {
        events(text).compactMap {
            if case .interchangeEnded(let report) = $0 { report } else { nil }
        }
    }

    /// What is found in one set, one finding a line: `NM1 5 2010B 8 / 9 67 1 "data"`.
    static func findings(
        _ body: [String], version: String = "005010X217", code: String = "HI", id: String = "278"
    ) -> [String] {
        let text = interchange([set(body, id: id, version: version)], version: version, code: code)
        return sets(text).flatMap(\.findings).map(line)
    }

    static func line(_ finding: X12Finding) -> String {
        var text =
            "\(finding.segmentID) \(finding.position) \(finding.loop ?? "-") \(finding.segmentFault.rawValue)"
        if let place = finding.place {
            text += " / \(place.element)"
            if let component = place.component { text += "-\(component)" }
            if let repetition = place.repetition { text += " repetition \(repetition)" }
            text += " \(finding.elementNumber.map(String.init) ?? "-")"
        }
        if let fault = finding.elementFault { text += " \(fault.rawValue)" }
        return text
    }

    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../../shared/samples/x12").standardizedFileURL

    /// The bytes of a sample; nil, loudly, where they are not there.
    static func sample(_ name: String) throws -> [UInt8]? {
        let file = samples.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else {
            print("SKIPPED: \(name) is not at \(samples.path)")
            if ProcessInfo.processInfo.environment["CI"] == "true" { throw Missing(name: name) }
            return nil
        }
        return Array(try Data(contentsOf: file))
    }

    struct Missing: Error { let name: String }

    static func acknowledgment(of group: X12GroupReport) throws -> String {
        var writer = X12Writer()
        let envelope = X12Writer.Envelope(
            sender: "RECEIVER", receiver: "SENDER", date: "20260102", time: "0800")
        try writer.beginInterchange(envelope, controlNumber: 7)
        try writer.beginGroup("FA", version: "005010X231A1", envelope, controlNumber: 7)
        try X12Acknowledgment.write999(group, controlNumber: "0001", to: &writer)
        try writer.endGroup()
        try writer.endInterchange()
        return writer.text
    }
}
