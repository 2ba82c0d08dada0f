import FHIR
import FHIRProfiles
import Foundation
import JSON
import Primitives

/// How long a validation of a document takes, and the loading of the tables before it:
///
///     FHIRProfilesBench FILE [SECONDS]
///     FHIRProfilesBench --times NUMBER FILE              so many validations without warnings, for a counter of instructions
///     FHIRProfilesBench --findings VERSION FILE...       what is found, a line a finding, for comparing with a peer
@main
struct FHIRProfilesBench {
    static let now = Instant(milliseconds: 1_790_000_000_000)

    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        guard let first = arguments.first else {
            print(
                "usage: FHIRProfilesBench FILE [SECONDS] | --times NUMBER FILE | --findings VERSION FILE..."
            )
            exit(2)
        }
        if first == "--times", arguments.count == 3, let times = Int(arguments[1]) {
            try repeatValidation(of: arguments[2], times)
            return
        }
        if first == "--findings", arguments.count > 2 {
            arguments.removeFirst()
            let version = arguments.removeFirst()
            for file in arguments { try tell(file, version == "2.0.1" ? .pas201 : .pas221) }
            return
        }
        try measure(first, seconds: arguments.count > 1 ? Double(arguments[1]) ?? 2 : 2)
    }

    private static func repeatValidation(of file: String, _ times: Int) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let root = try JSONDocument.parse(bytes).root
        var validator = ProfileValidator(.pas221)
        validator.tellsWarnings = false
        for _ in 0..<times { _ = validator.validate(root, as: .requestBundle, now: now) }
    }

    private static func tell(_ file: String, _ guide: ProfileGuide) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let report = ProfileValidator(guide).validate(try JSONDocument.parse(bytes).root, now: now)
        for one in report.findings {
            print(
                "\(file)\t\(one.severity.rawValue)\t\(one.type.rawValue)\t\(one.expression)\t\(one.text)\t\(one.source)"
            )
        }
    }

    private static func measure(_ file: String, seconds limit: Double) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let root = try JSONDocument.parse(bytes).root
        let loading = clock()
        var validator = ProfileValidator(.pas221)
        print("tables of PAS 2.2.1 read in \(milliseconds(since: loading)) CPU-ms")
        let first = clock()
        let report = validator.validate(root, now: now)
        print(
            "first validation \(milliseconds(since: first)) CPU-ms: \(report.findings.count) findings"
        )
        // As a server asks that is not strict, and as `assent check` does.
        for tellsWarnings in [false, true] {
            validator.tellsWarnings = tellsWarnings
            let each = validating(root, validator, seconds: limit / 2)
            print(
                "\(bytes.count) bytes: \(String(format: "%.3f", each)) CPU-ms a validation \(tellsWarnings ? "with" : "without") warnings"
            )
        }
        let parsing = clock()
        for _ in 0..<1_000 { _ = try JSONDocument.parse(bytes) }
        print(
            "for comparison, parsing \(String(format: "%.3f", Double(clock() - parsing) / Double(CLOCKS_PER_SEC))) CPU-ms"
        )
    }

    /// CPU-ms for one.
    private static func validating(
        _ root: JSONValue, _ validator: ProfileValidator, seconds limit: Double
    ) -> Double {
        var count = 0
        let start = clock()
        while Double(clock() - start) / Double(CLOCKS_PER_SEC) < limit {
            for _ in 0..<100 { _ = validator.validate(root, as: .requestBundle, now: now) }
            count += 100
        }
        return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(count) * 1_000
    }

    private static func milliseconds(since start: clock_t) -> String {
        String(format: "%.1f", Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1_000)
    }
}
