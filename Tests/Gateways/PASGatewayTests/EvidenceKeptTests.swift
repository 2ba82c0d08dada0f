import Cases
import Primitives
import Records
import SQLiteRecords
import Testing
import Workflow

@testable import PASGateway

/// What came in a message is kept once, in the message, and found there.
@Suite struct EvidenceKeptTests {
    @Test func `every attachment of a case is found by its content, in whichever message it came`()
        async throws
    {
        let clinic = try await Clinic.open()
        _ = await clinic.submit(try Clinic.request("cpap-missing"))
        let answer = await clinic.submit(
            try Clinic.request("cpap-supply"), now: Clinic.now.adding(hours: 2))
        let authorization = try #require(answer.authorization)
        #expect(authorization.sources.count == 2)
        var documents = clinic.gateway.workflow.documents(of: authorization)
        for attachment in authorization.attachments {
            let found = try #require(try await documents.find(attachment.digest))
            #expect(ContentDigest.of(found.bytes) == attachment.digest)
            #expect(found.mediaType == attachment.mediaType)
        }
        #expect(Set(authorization.attachments.map(\.mediaType)).count == 2, "files, too")
        #expect(
            try await clinic.store.document(
                authorization.attachments[0].digest, of: authorization.id) == nil)
    }

    @Test func `the messages themselves are found, and nothing that did not come`() async throws {
        let clinic = try await Clinic.open()
        let answer = await clinic.submit(try Clinic.request("cpap-approve"))
        let other = await clinic.submit(try Clinic.request("four-lines"))
        let authorization = try #require(answer.authorization)
        var documents = clinic.gateway.workflow.documents(of: authorization)
        let message = try #require(try await documents.find(authorization.sources[0]))
        #expect(message.bytes == (try Clinic.request("cpap-approve").bytes))
        let foreign = try #require(other.authorization?.attachments.last)
        #expect(!authorization.attachments.contains { $0.digest == foreign.digest })
        #expect(try await documents.find(foreign.digest) == nil)
    }
}
