/// Writes segments. Data that holds a delimiter, or a character that X12 has not, is refused, never changed.
public struct X12Writer: Sendable {
    public enum Failure: Error, Hashable, Sendable {
        /// X12 has no release character: such data cannot be sent with these delimiters.
        case delimiterInData(segment: String, element: Int)
        case invalidCharacter(segment: String, element: Int)
        /// An envelope was closed that is not open.
        case notOpen
    }

    /// An element: nothing, a text, components, or repetitions of components.
    public enum Value: Sendable, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
        case empty
        case text(String)
        case composite([String])
        case repeated([[String]])

        public init(stringLiteral text: String) { self = .text(text) }
        public init(nilLiteral: ()) { self = .empty }

        /// Nothing where there is none.
        public init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
        public init(_ number: Int) { self = .text(String(number)) }

        var repetitions: [[String]] {
            switch self {
            case .empty: []
            case .text(let text): [[text]]
            case .composite(let components): [components]
            case .repeated(let repetitions): repetitions
            }
        }
    }

    public let delimiters: X12Delimiters
    /// Put behind every terminator; empty by default.
    public let lineBreak: [UInt8]
    public private(set) var bytes: [UInt8] = []
    /// Since the last ST, it included.
    public private(set) var segmentCount = 0
    private var setCount = 0
    private var groupCount = 0
    private var openControlNumbers: [String] = []

    public init(delimiters: X12Delimiters = .usual, breaksLines: Bool = false) {
        self.delimiters = delimiters
        lineBreak = breaksLines ? [0x0A] : []
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Gives what was written so far away, so that an interchange of any length is written in little memory.
    public mutating func take() -> [UInt8] {
        let taken = bytes
        bytes = []
        return taken
    }

    /// One segment; empty elements and components at the end are left out.
    public mutating func segment(_ id: String, _ values: Value...) throws(Failure) {
        try segment(id, values)
    }

    public mutating func segment(_ id: String, _ values: [Value]) throws(Failure) {
        var line = Array(id.utf8)
        var end = line.count
        for (index, value) in values.enumerated() {
            line.append(delimiters.element)
            let before = line.count
            for (number, components) in value.repetitions.enumerated() {
                if number > 0 { line.append(delimiters.repetition) }
                try append(components, to: &line, segment: id, element: index + 1)
            }
            if line.count > before { end = line.count }
        }
        bytes += line[..<end]
        bytes.append(delimiters.segment)
        bytes += lineBreak
        segmentCount = id == "ST" ? 1 : segmentCount + 1
    }

    private func append(
        _ components: [String], to line: inout [UInt8], segment: String, element: Int
    ) throws(Failure) {
        let last = components.lastIndex { !$0.isEmpty } ?? -1
        for (number, component) in components.enumerated() where number <= last {
            if number > 0 { line.append(delimiters.component) }
            for byte in component.utf8 {
                guard !delimiters.contains(byte) else {
                    throw .delimiterInData(segment: segment, element: element)
                }
                guard byte >= 0x20, byte < 0x7F else {
                    throw .invalidCharacter(segment: segment, element: element)
                }
                line.append(byte)
            }
        }
    }

    // MARK: Envelopes

    /// Who sends to whom, when: as ISA and GS say it.
    public struct Envelope: Sendable, Hashable {
        public var senderQualifier: String
        public var sender: String
        public var receiverQualifier: String
        public var receiver: String
        /// `CCYYMMDD`
        public var date: String
        /// `HHMM`
        public var time: String
        public var isTest: Bool
        public var wantsAcknowledgment: Bool

        public init(
            senderQualifier: String = "ZZ", sender: String, receiverQualifier: String = "ZZ",
            receiver: String, date: String, time: String, isTest: Bool = false,
            wantsAcknowledgment: Bool = false
        ) {
            self.senderQualifier = senderQualifier
            self.sender = sender
            self.receiverQualifier = receiverQualifier
            self.receiver = receiver
            self.date = date
            self.time = time
            self.isTest = isTest
            self.wantsAcknowledgment = wantsAcknowledgment
        }
    }

    /// ISA. The control number is of nine digits, zeros before it.
    public mutating func beginInterchange(_ envelope: Envelope, controlNumber: Int) throws(Failure)
    {
        func padded(_ text: String) -> String {
            String(text.prefix(15)) + String(repeating: " ", count: max(0, 15 - text.utf8.count))
        }
        let number = zeroPadded(controlNumber, 9)
        let blank = String(repeating: " ", count: 10)
        let texts = [
            "00", blank, "00", blank, envelope.senderQualifier, padded(envelope.sender),
            envelope.receiverQualifier, padded(envelope.receiver),
            String(envelope.date.suffix(6)), envelope.time,
        ]
        let after = [
            "00501", number, envelope.wantsAcknowledgment ? "1" : "0",
            envelope.isTest ? "T" : "P",
        ]
        // ISA11 and ISA16 are delimiters themselves: the segment is put together here.
        var line = Array("ISA".utf8)
        for (index, text) in texts.enumerated() {
            line.append(delimiters.element)
            try append([text], to: &line, segment: "ISA", element: index + 1)
        }
        line += [delimiters.element, delimiters.repetition]
        for (index, text) in after.enumerated() {
            line.append(delimiters.element)
            try append([text], to: &line, segment: "ISA", element: index + 12)
        }
        line += [delimiters.element, delimiters.component, delimiters.segment]
        bytes += line + lineBreak
        openControlNumbers = [number]
        groupCount = 0
    }

    public mutating func beginGroup(
        _ functionalCode: String, version: String, _ envelope: Envelope, controlNumber: Int
    ) throws(Failure) {
        try segment(
            "GS", .text(functionalCode), .text(envelope.sender), .text(envelope.receiver),
            .text(envelope.date), .text(envelope.time), .init(controlNumber), "X", .text(version))
        openControlNumbers.append(String(controlNumber))
        groupCount += 1
        setCount = 0
    }

    public mutating func beginSet(
        _ identifier: String, version: String?, controlNumber: String
    ) throws(Failure) {
        try segment("ST", .text(identifier), .text(controlNumber), .init(version))
        openControlNumbers.append(controlNumber)
        setCount += 1
    }

    public mutating func endSet() throws(Failure) {
        guard openControlNumbers.count == 3 else { throw .notOpen }
        try segment("SE", .init(segmentCount + 1), .text(openControlNumbers.removeLast()))
    }

    public mutating func endGroup() throws(Failure) {
        guard openControlNumbers.count == 2 else { throw .notOpen }
        try segment("GE", .init(setCount), .text(openControlNumbers.removeLast()))
    }

    public mutating func endInterchange() throws(Failure) {
        guard openControlNumbers.count == 1 else { throw .notOpen }
        try segment("IEA", .init(groupCount), .text(openControlNumbers.removeLast()))
    }
}

func zeroPadded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
