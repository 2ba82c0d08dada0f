import FHIRPath
import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// Rules that are told without evaluating say what their expressions say.
@Suite struct NativeRuleTests {
    /// Values on which rules about any of their elements may differ.
    static let values = [
        "{}", #"{"code":"a"}"#, #"{"code":"a","system":"urn:a"}"#, #"{"_code":{"id":"x"}}"#,
        #"{"system":"urn:a"}"#, #"{"data":"YQ=="}"#, #"{"data":"YQ==","contentType":"text/plain"}"#,
        #"{"start":"2026-01-02","end":"2026-01-02"}"#,
        #"{"start":"2026-01-03","end":"2026-01-02"}"#,
        #"{"start":"2026-01-01","end":"2026-01-02"}"#, #"{"start":"2026-01-01"}"#,
        #"{"end":"2026-01-01"}"#,
        #"{"start":"2026","end":"2026-01-02"}"#,
        #"{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T00:00:00+01:00"}"#,
        #"{"value":"2000101016"}"#, #"{"value":"2000101017"}"#, #"{"value":"200010101"}"#,
        #"{"value":"20001O1016"}"#, #"{"value":"5000101016"}"#, #"{"value":"9876543210"}"#,
        #"{"fullUrl":"http://a.example/Claim/1"}"#,
        #"{"fullUrl":"http://a.example/Claim/1/_history/2"}"#,
        #"{"resource":{"resourceType":"Claim"}}"#, #"{"request":{"method":"GET","url":"a"}}"#,
        #"{"entry":[{"resource":{"resourceType":"Claim"}}]}"#,
        #"{"entry":[{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"Claim"}}]}"#,
        #"{"entry":[{"resource":{"resourceType":"ClaimResponse"}}]}"#,
        #"{"duration":1,"period":2,"periodUnit":"d"}"#, #"{"durationUnit":"h","periodMax":3}"#,
        #"{"practitioner":{"reference":"a"}}"#, #"{"location":[{"reference":"a"}]}"#,
        #"{"telecom":[{"value":"1"}]}"#,
        #"{"resourceType":"Observation","code":{"coding":[{"code":"a"}]},"valueString":"x"}"#,
        #"{"resourceType":"Observation","valueString":"x","dataAbsentReason":{"text":"y"}}"#,
        #"{"resourceType":"Observation","dataAbsentReason":{"text":"y"}}"#,
    ]

    @Test(arguments: [ProfileGuide.pas201, .pas221])
    func `each says what its expression says`(guide: ProfileGuide) throws {
        var compared = 0
        for definition in guide.definitions.values {
            for rule in Checking.rules(in: definition.shape) {
                guard let native = rule.native, let expression = rule.expression else { continue }
                let type = PathType(definition.type)
                for text in Self.values {
                    let root = try JSONDocument.parse(text).root
                    guard let told = native.holds(on: root) else { continue }
                    var input = PathInput(PathDocument(root), now: Checking.now)
                    input.focus = [PathItem(root, type: Self.typed(rule.key, text) ?? type)]
                    let meant = try? expression.isTrue(input)
                    // What the expression says nothing of is not refused.
                    #expect(
                        told == (meant ?? true) || meant == nil && told, "\(rule.key) on \(text)")
                    compared += 1
                }
            }
        }
        #expect(compared > 500)
    }

    /// The type that a rule stands on, where it stands on elements of a type.
    private static func typed(_ key: String, _ text: String) -> PathType? {
        switch key {
        case "cpt-2": PathType("ContactPoint")
        // Of names, and under the same key of attachments.
        case "us-core-6": PathType(text.contains("data") ? "Attachment" : "HumanName")
        case "per-1": PathType("Period")
        case "us-core-16", "us-core-17": PathType("Identifier")
        case "vsd-10": PathType("ValueSet.expansion.contains")
        case "bdl-5", "bdl-8": PathType("Bundle.entry")
        case let tim where tim.hasPrefix("tim-"): PathType("Timing.repeat")
        case "qty-3", "sqty-1": PathType("Quantity")
        case "att-1": PathType("Attachment")
        default: nil
        }
    }

    @Test(arguments: [
        (#""valueString":"x""#, []),
        (#""valueString":"x","dataAbsentReason":{"text":"y"}"#, ["obs-6"]),
        (#""dataAbsentReason":{"text":"y"}"#, []),
        (#""valueString":"x","component":[{"code":{"coding":[{"code":"b"}]}}]"#, []),
        (#""valueString":"x","component":[{"code":{"coding":[{"code":"a"}]}}]"#, ["obs-7"]),
        (#""component":[{"code":{"coding":[{"code":"a"}]}}]"#, []),
    ])
    func `an observation has a value or says why not, and a value for a code once`(
        parts: String, broken: [String]
    ) throws {
        let text =
            #"{"resourceType":"Observation","status":"final","code":{"coding":[{"code":"a"}]},\#(parts)}"#
        let found = try Checking.report(text).findings.compactMap { finding in
            ["obs-6", "obs-7"].first { finding.source.contains($0) }
        }
        #expect(found == broken)
    }

    @Test(arguments: [
        ("\"2026-01-02\"", true), ("\"2026-01\"", false), ("\"2026-01-02T10:00:00Z\"", false),
    ])
    func `a full date has ten characters`(json: String, holds: Bool) throws {
        let value = try JSONDocument.parse(json).root
        #expect(NativeRule("$this.toString().length() = 10")?.holds(on: value) == holds)
    }
}
