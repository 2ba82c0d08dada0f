import Cases
import Foundation
import Primitives
import Records
import Testing
import Workflow

/// Whole letters against files that a person can open. With ASSENT_GOLDEN=write they are written anew; look at the
/// difference before it is committed.
@Suite struct GoldenTests {
    static let kinds = [
        "approval", "approval-open-ended", "modification", "denial-clinical",
        "denial-administrative", "denial-by-law", "pend", "delay",
    ]

    @Test(arguments: kinds, [CaseEvent.Notice.Recipient.member, .provider])
    func `a letter is the one on file`(
        _ kind: String, _ recipient: CaseEvent.Notice.Recipient
    ) throws {
        let html = try letter(kind, to: recipient)
        let file = Self.folder.appendingPathComponent("\(kind)-\(recipient.rawValue).html")
        if ProcessInfo.processInfo.environment["ASSENT_GOLDEN"] == "write" {
            try html.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(html == (try String(contentsOf: file, encoding: .utf8)))
    }

    @Test func `there is no golden file without its letter`() throws {
        let names = Set(
            Self.kinds.flatMap { ["\($0)-member.html", "\($0)-provider.html"] })
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == names)
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private func letter(
        _ kind: String, to recipient: CaseEvent.Notice.Recipient
    ) throws -> String {
        var fixture = LetterFixture()
        switch kind {
        case "approval":
            return try fixture.html(.approved(.automated(fixture.grant)), to: recipient)
        case "approval-open-ended":
            fixture.plan = LetterFixture.plan(.medicareAdvantage)
            var grant = fixture.grant
            grant.period = DateRange(start: grant.period.start)
            grant.endingCircumstance = "until discharge from the rehabilitation unit"
            return try fixture.html(.approved(.automated(grant)), to: recipient)
        case "modification": return try fixture.html(try fixture.modification(), to: recipient)
        case "denial-clinical":
            fixture.plan = LetterFixture.plan(.selfFunded)
            return try fixture.html(try fixture.clinicalDenial(), to: recipient)
        case "denial-administrative":
            return try fixture.html(try LetterFixture.administrativeDenial(), to: recipient)
        case "denial-by-law":
            fixture.plan = LetterFixture.plan(.medicaidManagedCare, fileWithinDays: 60)
            return try fixture.html(LetterFixture.lapse, to: recipient)
        case "delay":
            fixture.plan = LetterFixture.plan(.medicareAdvantage)
            return try fixture.delay(to: recipient)
        default: return try fixture.html(LetterFixture.request, to: recipient)
        }
    }
}
