import FHIR
import Foundation
import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// The guides' own examples, and ours.
@Suite struct ExampleTests {
    @Test func `every example of both guides is accepted`() throws {
        guard Packages.areThere else {
            print("SKIPPED, NOTHING IS TESTED: \(Packages.folder.path) is not there")
            #expect(ProcessInfo.processInfo.environment["CI"] != "true", "the packages are missing")
            return
        }
        let examples = try Packages.examples()
        #expect(examples.count == 86)
        for example in examples {
            let root = try JSONDocument.parse(example.bytes).root
            let report = ProfileValidator(example.guide).validate(root, now: Checking.now)
            #expect(!report.isRefused(), "\(example.name): \(Checking.lines(report))")
        }
        print("FHIR profiles: \(examples.count) examples of both packages are accepted")
    }

    @Test func `what the examples are told of leads nowhere, or is said on the guide's pages only`()
        throws
    {
        for example in try Packages.examples() {
            let root = try JSONDocument.parse(example.bytes).root
            let report = ProfileValidator(example.guide).validate(root, now: Checking.now)
            for finding in report.findings where finding.severity == .warning {
                #expect(
                    finding.type == .notFound || finding.source.hasPrefix("prof-"),
                    "\(example.name): \(finding.text)")
            }
        }
    }

    @Test(arguments: Requests.names)
    func `our own requests are as the guide says`(name: String) throws {
        let report = ProfileValidator(.pas221).validate(
            try Requests.root(name), as: .requestBundle, now: Checking.now)
        #expect(Checking.lines(report) == [])
    }

    @Test(arguments: [ProfileGuide.pas201, .pas221])
    func `the tables are read without a fault`(guide: ProfileGuide) {
        #expect(guide.faults == [])
        #expect(guide.definitions.values.count(where: \.isProfile) > 70)
        #expect(
            guide.definitions.values.allSatisfy {
                !$0.shape.children.isEmpty || $0.name.hasPrefix("#")
            }
        )
    }

    @Test(arguments: [ProfileGuide.pas201, .pas221])
    func `every rule is an expression that can be read`(guide: ProfileGuide) {
        let rules = guide.definitions.values.flatMap { Checking.rules(in: $0.shape) }
        #expect(rules.count > 100)
        for rule in rules { #expect(rule.expression != nil, "\(rule.key): \(rule.text)") }
    }
}
