import Primitives
import X12

/// The interchange that answers one that came: sender and receiver change places. A TA1 where the envelope was at fault
/// or the sender wants one, then for each group the responses, and a 999 for what was rejected.
struct Outgoing {
    let header: X12InterchangeHeader
    let now: Instant
    var acknowledged: X12InterchangeReport?
    var groups: [Group] = []

    enum Group {
        case responses(X12GroupHeader, SetForm, [NumberedSet])
        case acknowledgment(X12GroupReport)
    }

    /// A set under the control number of the one that it answers.
    typealias NumberedSet = (control: String, set: SegmentWriter)

    var isEmpty: Bool { acknowledged == nil && groups.isEmpty }

    func bytes() throws(X12Writer.Failure) -> [UInt8] {
        var writer = X12Writer(breaksLines: true)
        try writer.beginInterchange(
            envelope(from: header.receiver, to: header.sender),
            controlNumber: Int(header.controlNumber) ?? 1)
        if let acknowledged {
            try X12Acknowledgment.writeTA1(acknowledged, to: &writer)
        }
        for (index, group) in groups.enumerated() {
            switch group {
            case .responses(let group, let form, let sets):
                try writer.beginGroup(
                    form.functionalCode, version: form.version,
                    envelope(from: group.receiver, to: group.sender), controlNumber: index + 1)
                for (control, set) in sets { try set.write(control, to: &writer) }
            case .acknowledgment(let report):
                try writer.beginGroup(
                    "FA", version: "005010X231A1",
                    envelope(from: report.header.receiver, to: report.header.sender),
                    controlNumber: index + 1)
                try X12Acknowledgment.write999(report, controlNumber: "0001", to: &writer)
            }
            try writer.endGroup()
        }
        try writer.endInterchange()
        return writer.bytes
    }

    private func envelope(from sender: String, to receiver: String) -> X12Writer.Envelope {
        let (date, time) = now.civil(utcOffsetSeconds: 0)
        return X12Writer.Envelope(
            senderQualifier: SegmentWriter.clean(header.receiverQualifier),
            sender: SegmentWriter.clean(sender),
            receiverQualifier: SegmentWriter.clean(header.senderQualifier),
            receiver: SegmentWriter.clean(receiver), date: date.d8, time: time.hhmm,
            isTest: header.usage != "P")
    }
}
