import Cases
import Foundation
import JSON
import Primitives
import Testing

@testable import BookFiles

/// expected.csv lists what every sample request is answered. That it is so is a black-box test; here: the list is whole.
@Suite struct ExpectedTests {
    static let columns = ["step", "request", "now", "line", "action", "reason"]

    let rows: [CSVRow]

    init() throws {
        let log = FindingLog()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: larkspur + "/expected.csv")))
        rows = CSVTable(bytes, file: "expected.csv", required: Self.columns, log: log).rows
        #expect(log.problems.isEmpty, "\(log.problems)")
    }

    private var requests: Set<String> { Set(rows.compactMap { $0.text("request") }) }

    @Test func `every request of the book has its rows, and every row its request`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: larkspur + "/requests")
        let own = requests.filter { !$0.contains(":") }
        #expect(own == Set(files.map { "requests/\($0)" }))
    }

    @Test func `every request Bundle of the public samples has its rows`() throws {
        let shared = URL(fileURLWithPath: larkspur)
            .appendingPathComponent("../../../shared/samples/pas").standardizedFileURL.path
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: shared) else {
            print("SKIPPED: \(shared) is not here; its samples are not compared with expected.csv")
            #expect(ProcessInfo.processInfo.environment["CI"] != "true")
            return
        }
        let others = ["2.2.1-inquire-request.json", "2.2.1-subscription.json"]
        let samples = files.filter { $0.hasSuffix(".json") && !others.contains($0) }
        #expect(
            requests.filter { $0.hasPrefix("shared:pas/") }
                == Set(samples.map { "shared:pas/\($0)" }))
    }

    @Test func `every public X12 sample has its rows`() throws {
        let shared = URL(fileURLWithPath: larkspur)
            .appendingPathComponent("../../../shared/samples/x12").standardizedFileURL.path
        guard let files = try? FileManager.default.contentsOfDirectory(atPath: shared) else {
            print("SKIPPED: \(shared) is not here; its samples are not compared with expected.csv")
            #expect(ProcessInfo.processInfo.environment["CI"] != "true")
            return
        }
        #expect(
            requests.filter { $0.hasPrefix("shared:x12/") }
                == Set(files.filter { $0.hasSuffix(".edi") }.map { "shared:x12/\($0)" }))
    }

    @Test func `five action codes or more are expected, and no unknown one`() {
        let actions = Set(rows.compactMap { $0.text("action") })
        // "rejected" is no determination at all; "999" is an X12 message that breaks its guide; "explained" asks for none.
        #expect(
            actions.subtracting(ActionCode.allCases.map(\.rawValue))
                == ["rejected", "999", "explained"])
        #expect(actions.count > 5)
    }

    @Test func `every row has an instant, and the rows of a step are one submission`() {
        for row in rows { #expect(row.text("now").flatMap { Instant($0) } != nil, "\(row.line)") }
        for group in Dictionary(grouping: rows, by: { $0.text("step") }).values {
            #expect(Set(group.map { $0.text("request") }).count == 1)
            #expect(Set(group.map { $0.text("now") }).count == 1)
            #expect(Set(group.map { $0.text("line") }).count == group.count)
        }
    }

    /// The event's action follows from its lines'.
    @Test func `the event of every step is the roll-up of its lines`() {
        for group in Dictionary(grouping: rows, by: { $0.text("step") }).values {
            let lines = group.filter { $0.text("line") != nil }
                .compactMap { $0.text("action").flatMap(ActionCode.init(rawValue:)) }
            let event = group.first { $0.text("line") == nil }?.text("action")
            guard !lines.isEmpty else { continue }
            #expect(event == EventRollUp.action(of: lines).rawValue, "\(group[0].text("step")!)")
        }
    }

    /// CPT wording is the American Medical Association's, X12 wording is X12's: our requests carry codes alone.
    @Test func `our requests carry no wording of codes`() throws {
        for name in requests where name.hasSuffix(".json") && !name.contains(":") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(larkspur)/\(name)"))
            let root = try JSONDocument.parse([UInt8](bytes)).root
            #expect(root["resourceType"]?.string == "Bundle")
            #expect(!String(decoding: bytes, as: UTF8.self).contains("\"display\""), "\(name)")
        }
    }
}
