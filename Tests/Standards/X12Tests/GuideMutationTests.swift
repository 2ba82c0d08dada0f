import Testing

@testable import X12

/// Each guide of claims, payments, enrollment, eligibility and attachments is broken piece by piece: every required
/// element, every required segment, one at a time. (`MutationTests` does it for the 278 and the 999.)
@Suite struct GuideMutationTests {
    static let guides = Array(X12GuideShelf.standard.guides.dropFirst(3))

    @Test(arguments: guides.map(\.name))
    func `a set with everything in it is right`(name: String) throws {
        let made = GuideSynthesis(try #require(Self.guides.first { $0.name == name }))
        #expect(made.segments.count > 7)
        #expect(made.findings().map(X12Fixtures.line) == [])
    }

    @Test(arguments: guides.map(\.name))
    func `every required element that is missing is told where it is missing`(name: String) throws {
        let made = GuideSynthesis(try #require(Self.guides.first { $0.name == name }))
        #expect(made.wanted.count > 15)
        print("\(name): \(made.wanted.count) required elements taken out")
        for wanted in made.wanted where !wanted.isQualifier {
            let found = made.findings(
                changing: wanted.segment, to: made.without(wanted))
            let isTold = found.contains {
                $0.position == wanted.segment + 1 && $0.place?.element == wanted.element
                    && $0.elementFault == .requiredMissing
                    && (wanted.component == nil || $0.place?.component == wanted.component)
            }
            #expect(
                isTold, "\(made.segments[wanted.segment]) \(wanted): \(found.map(X12Fixtures.line))"
            )
            #expect(found.count <= 2, "\(wanted): \(found.map(X12Fixtures.line))")
        }
    }

    /// Without its qualifier a segment is another one, or none: it is told at its place, or as missing.
    @Test(arguments: guides.map(\.name))
    func `every qualifier that is missing is told`(name: String) throws {
        let made = GuideSynthesis(try #require(Self.guides.first { $0.name == name }))
        for wanted in made.wanted where wanted.isQualifier {
            let found = made.findings(
                changing: wanted.segment, to: made.without(wanted))
            #expect(
                found.contains { $0.position == wanted.segment + 1 },
                "\(made.segments[wanted.segment]) \(wanted): \(found.map(X12Fixtures.line))")
        }
    }

    @Test(arguments: guides.map(\.name))
    func `every required segment that is missing is told`(name: String) throws {
        let made = GuideSynthesis(try #require(Self.guides.first { $0.name == name }))
        for place in made.wantedSegments {
            let gone = made.segments[place]
            let found = made.findings(changing: place, to: nil)
            #expect(
                found.contains {
                    $0.segmentID == gone[0] && $0.segmentFault == .requiredMissing
                }, "\(gone): \(found.map(X12Fixtures.line))")
        }
    }
}
