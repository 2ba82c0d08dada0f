/// ISA: who sends to whom, and by which delimiters. Texts are as sent, without the padding.
public struct X12InterchangeHeader: Sendable, Hashable {
    public let senderQualifier: String
    public let sender: String
    public let receiverQualifier: String
    public let receiver: String
    public let date: String
    public let time: String
    public let version: String
    public let controlNumber: String
    /// ISA14: whether the sender wants a TA1.
    public let wantsAcknowledgment: Bool
    /// ISA15: P production, T test.
    public let usage: String
    public let delimiters: X12Delimiters
    public let offset: Int

    init(_ segment: X12Segment) {
        func text(_ number: Int) -> String { trimmed(segment[number].text) }
        senderQualifier = text(5)
        sender = text(6)
        receiverQualifier = text(7)
        receiver = text(8)
        date = text(9)
        time = text(10)
        version = text(12)
        controlNumber = text(13)
        wantsAcknowledgment = segment[14] == "1"
        usage = text(15)
        delimiters = segment.delimiters
        offset = segment.offset
    }
}

/// GS: one kind of transaction, one guide.
public struct X12GroupHeader: Sendable, Hashable {
    public let functionalCode: String
    public let sender: String
    public let receiver: String
    public let date: String
    public let time: String
    public let controlNumber: String
    public let agency: String
    /// GS08: the guide.
    public let version: String
    public let offset: Int

    init(_ segment: X12Segment) {
        functionalCode = segment[1].text
        sender = trimmed(segment[2].text)
        receiver = trimmed(segment[3].text)
        date = segment[4].text
        time = segment[5].text
        controlNumber = segment[6].text
        agency = segment[7].text
        version = segment[8].text
        offset = segment.offset
    }
}

/// ST: one transaction set.
public struct X12SetHeader: Sendable, Hashable {
    public let identifier: String
    public let controlNumber: String
    /// ST03; empty where it was not sent.
    public let convention: String
    public let offset: Int

    init(_ segment: X12Segment) {
        identifier = segment[1].text
        controlNumber = segment[2].text
        convention = segment[3].text
        offset = segment.offset
    }
}

func trimmed(_ text: String) -> String {
    let end = text.utf8.lastIndex { $0 != 0x20 }
    return end.map { String(text[...$0]) } ?? ""
}
