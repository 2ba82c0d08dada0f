import Cases
import Foundation
import PASGateway
import Policies
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import X12Gateway

/// The same care asked for in both languages: one file of Examples/larkspur/requests as a PAS Bundle, one as a 278, each
/// written by hand.
@Suite struct PairTests {
    static let names = [
        "cpap-approve", "four-lines", "exclusion", "admission", "surgery", "home-health",
        "inpatient", "referral", "oxygen", "two-lines",
    ]

    /// Without what the two languages name differently: the transaction and its trace numbers, whose systems are URLs there
    /// and ten characters here, and documents, which a 278 announces and does not carry.
    static func canonical(_ request: AuthorizationRequest) -> AuthorizationRequest {
        var request = request
        request.transaction = Transaction(
            door: .x12, submitter: request.transaction.submitter,
            identifier: request.transaction.identifier,
            traceNumbers: request.transaction.traceNumbers.map { TraceNumber(value: $0.value) })
        request.attachments = []
        request.deviations = []
        request.event.kept = []
        request.member.kept = []
        for index in request.event.providers.indices { request.event.providers[index].kept = [] }
        for index in request.lines.indices {
            request.lines[index].kept = []
            for provider in request.lines[index].providers.indices {
                request.lines[index].providers[provider].kept = []
            }
            request.lines[index].traceNumbers = request.lines[index].traceNumbers.map {
                TraceNumber(value: $0.value)
            }
        }
        return request
    }

    @Test(arguments: names)
    func `both lead to one canonical case`(_ name: String) async throws {
        let one = try await Desk.open()
        let other = try await Desk.open()
        let pas = await one.pas.submit(
            Array(try Desk.file("\(name).json").utf8), caller: .local, now: Desk.now)
        let x12 = await other.submit(try Desk.file("\(name).edi"))
        let bundle = try #require(pas.authorization)
        let set = try #require(x12.cases.first)
        #expect(Self.canonical(bundle.request) == Self.canonical(set.request))
        #expect(bundle.coverage == set.coverage)
        #expect(bundle.authorities == set.authorities)
    }

    /// The documents of the Bundle, which a partner would send in their own transaction, go with the 278.
    @Test(arguments: names)
    func `both are determined alike`(_ name: String) async throws {
        let one = try await Desk.open()
        let other = try await Desk.open()
        let pas = await one.pas.submit(
            Array(try Desk.file("\(name).json").utf8), caller: .local, now: Desk.now)
        let bundle = try #require(pas.authorization)
        var submission = try other.submission(try Desk.file("\(name).edi"))
        submission.request.attachments = bundle.attachments
        var documents = one.workflow.documents(of: bundle)
        for attachment in bundle.attachments {
            let document = try #require(try await documents.find(attachment.digest))
            submission.documents.append(document)
            submission.evidence.items.append(
                EvidenceItem(attachment: attachment, bytes: document.bytes))
        }
        guard
            case .answered(let set, _) = try await other.workflow.submit(submission, now: Desk.now)
        else {
            Issue.record("rejected")
            return
        }
        #expect(bundle.subjects == set.subjects)
        for subject in bundle.subjects {
            #expect(bundle.determination(subject) == set.determination(subject))
        }
        #expect(bundle.action == set.action)
        #expect(bundle.deadline == set.deadline)
    }
}
