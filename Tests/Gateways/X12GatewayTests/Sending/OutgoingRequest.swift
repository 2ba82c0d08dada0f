import Cases
import Primitives
import X12

@testable import X12Gateway

/// A request as a 278, as a sender would write it: so that what the reader keeps of one is seen to be all of it.
///
/// What is written passes our own check of the guide, or it is not written; then it is read back, and each part that did
/// not come back as it was is told. So nothing is lost without a word.
struct OutgoingRequest: Hashable, Sendable {
    /// Who is to answer (2010A), and where it is sent (ISA08, GS03).
    struct Receiver: Hashable, Sendable {
        var name: String
        /// NM109 and its qualifier, NM108.
        var identifier: String
        var qualifier: String

        init(name: String, identifier: String, qualifier: String = "PI") {
            self.name = name
            self.identifier = identifier
            self.qualifier = qualifier
        }
    }

    let bytes: [UInt8]
    /// What of the request a 278 has no place for, each a warning.
    let losses: [Problem]

    /// - Parameters:
    ///   - sender: ISA06 and GS02.
    ///   - originator: TRN03, ten characters, for trace numbers of another system.
    /// - Throws: What the guide refuses in it.
    init(
        _ request: AuthorizationRequest, to receiver: Receiver, from sender: String,
        originator: String, controlNumber: Int, sentAt: Instant
    ) throws(Problems) {
        let writer = RequestWriter(
            request: request, receiver: receiver, originator: originator, sentAt: sentAt)
        bytes = try Self.interchange(writer.set(), receiver, sender, controlNumber, sentAt)
        let again = try Self.read(bytes, payer: request.payer)
        losses = RequestComparison(sent: request, read: again).differences
    }

    private static func interchange(
        _ set: SegmentWriter, _ receiver: Receiver, _ sender: String, _ number: Int,
        _ sentAt: Instant
    ) throws(Problems) -> [UInt8] {
        let (date, time) = sentAt.civil(utcOffsetSeconds: 0)
        let envelope = X12Writer.Envelope(
            sender: SegmentWriter.clean(sender),
            receiver: SegmentWriter.clean(receiver.identifier), date: date.d8, time: time.hhmm)
        var writer = X12Writer(breaksLines: true)
        do throws(X12Writer.Failure) {
            try writer.beginInterchange(envelope, controlNumber: number)
            try writer.beginGroup(
                SetForm.review.functionalCode, version: SetForm.review.version, envelope,
                controlNumber: number)
            try set.write("0001", to: &writer)
            try writer.endGroup()
            try writer.endInterchange()
        } catch {
            throw Problems([
                Problem(code: "x12-request", message: "The request can not be written: \(error)")
            ])
        }
        return writer.bytes
    }

    private static func read(
        _ bytes: [UInt8], payer: PayerID
    ) throws(Problems) -> AuthorizationRequest {
        let (interchanges, problems) = Incoming.read(bytes)
        let groups = interchanges.flatMap(\.groups)
        let found = problems + interchanges.flatMap(\.report.problems) + groups.flatMap(\.problems)
        guard found.isEmpty, let rows = groups.first?.sets.first?.rows else {
            throw Problems(found)
        }
        var reading = Reading()
        guard let tree = RequestTree(rows, &reading.problems),
            let request = RequestReader.request(tree, payer: payer, &reading)
        else { throw Problems(reading.problems) }
        return request
    }
}
