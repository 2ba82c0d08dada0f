import FHIR
import FHIRPath
import JSON
import Primitives
import Testing

@testable import FHIRProfiles

/// The rows that a validation reads say what the classes say that they are made of.
@Suite struct FlatTableTests {
    /// The same document, with the first character of every string written as an escape: then the rows' bytes are of no
    /// use, and the classes are asked.
    private static func escaped(_ mutant: Mutant) -> Mutant {
        switch mutant {
        case .object(let members): return .object(members.map { ($0.0, escaped($0.1)) })
        case .array(let elements): return .array(elements.map(escaped))
        case .leaf(let text):
            guard text.hasPrefix("\""), let first = text.utf8.dropFirst().first,
                text.utf8.count > 2,
                first < 0x80, first != UInt8(ascii: "\\")
            else { return mutant }
            let number = String(first, radix: 16)
            let digits = String(repeating: "0", count: 4 - number.count) + number
            return .leaf("\"\\u\(digits)" + text.dropFirst(2))
        }
    }

    private static func findings(_ mutant: Mutant) throws -> [String] {
        let root = try JSONDocument.parse(mutant.text).root
        let report = ProfileValidator(.pas221).validate(
            root, as: .requestBundle, now: Checking.now)
        return report.findings.map {
            "\($0.severity.rawValue) \($0.type.rawValue) \($0.expression) \($0.text) \($0.source)"
        }
    }

    private func expectSame(_ mutant: Mutant, _ change: String) throws {
        let plain = try Self.findings(mutant)
        // What is quoted from the document is quoted as it is written.
        let quoted = try Self.findings(Self.escaped(mutant))
        #expect(plain == quoted, "\(change)")
    }

    @Test(arguments: Requests.names)
    func `a request is judged alike however its texts are written`(name: String) throws {
        try expectSame(Mutant(try Requests.root(name)), name)
    }

    @Test(arguments: MutationTests.missing + MutationTests.wrong)
    func `what is wrong is found alike however texts are written`(
        change: MutationTests.Change
    ) throws {
        let base = Mutant(try Requests.root("inpatient.json"))
        try expectSame(base.with(change.value, at: change.path), change.path)
    }

    /// Every leaf with a text that no table knows.
    @Test func `texts that are not known are found alike however they are written`() throws {
        let base = Mutant(try Requests.root("inpatient.json"))
        for path in base.paths(\.isLeaf) {
            try expectSame(base.with(#""urn:unheard-of""#, at: path), path)
        }
    }

    @Test(arguments: [ProfileGuide.pas201, .pas221])
    func `a rule that holds by the children that are there holds`(guide: ProfileGuide) throws {
        var told = 0
        var texts = FlatTextBuilder()
        for definition in guide.definitions.values {
            let bits = FlatBuilder.bits(of: definition.shape)
            for rule in definition.shape.rules {
                guard let row = rule.native?.flat(0, bits: bits, &texts) else { continue }
                for text in NativeRuleTests.values {
                    let root = try JSONDocument.parse(text).root
                    let seen = root.members.reduce(UInt64(0)) { seen, member in
                        seen | (bits[member.key.replacing("_", with: "")] ?? 0)
                    }
                    guard row.holds(seen, hasExtras: text.contains("\"_")) else { continue }
                    var input = PathInput(PathDocument(root), now: Checking.now)
                    input.focus = [PathItem(root, type: definition.shape.pathType)]
                    let meant = try? rule.expression?.isTrue(input)
                    #expect(meant != false, "\(rule.key) on \(text)")
                    told += 1
                }
            }
        }
        #expect(told > 500)
    }
}
