/// The four bytes that cut an interchange. X12 has no release character: a delimiter can never stand in the data.
public struct X12Delimiters: Hashable, Sendable {
    public let element: UInt8
    /// 0 where ISA11 names none (a letter or a digit, as versions before 00402 had there).
    public let repetition: UInt8
    public let component: UInt8
    public let segment: UInt8

    public init(element: UInt8, repetition: UInt8, component: UInt8, segment: UInt8) {
        self.element = element
        self.repetition = repetition
        self.component = component
        self.segment = segment
    }

    /// `*`, `^`, `:` and `~`, as most partners write.
    public static let usual = X12Delimiters(
        element: UInt8(ascii: "*"), repetition: UInt8(ascii: "^"), component: UInt8(ascii: ":"),
        segment: UInt8(ascii: "~"))

    public func contains(_ byte: UInt8) -> Bool {
        byte == element || byte == segment || byte == component
            || (byte == repetition && repetition != 0)
    }

    /// The note code (I18) of the first delimiter that cannot be one; nil where all are fit and differ.
    public var fault: X12InterchangeNote? {
        if !Self.isFit(element) { return .elementSeparator }
        if !Self.isFit(segment) || segment == element { return .segmentTerminator }
        if !Self.isFit(component) || [element, segment].contains(component) {
            return .componentSeparator
        }
        if repetition == 0 || !Self.isFit(repetition)
            || [element, segment, component].contains(repetition)
        {
            return .repetitionSeparator
        }
        return nil
    }

    /// Neither letter, digit nor space: those are data.
    static func isFit(_ byte: UInt8) -> Bool {
        byte != UInt8(ascii: " ") && byte < 0x7F && !isLetterOrDigit(byte)
    }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
