/// One thing wrong in an X12 file, with all that people and programs want to know of it.
public struct CheckFinding: Sendable {
    /// Codes as acknowledgments carry them.
    public struct Codes: Sendable {
        /// Of an interchange, element I18.
        public var ta105: String?
        /// Of a group, element 716.
        public var ak905: String?
        /// Of a set, element 618.
        public var ik502: String?
        /// Of a segment, element 620.
        public var ik304: String?
        /// Of an element, element 621.
        public var ik403: String?
        /// The business check's own, such as `x12-member`.
        public var business: String?

        public init() {}
    }

    public var codes = Codes()
    /// The WEDI SNIP type of the rule; nil for envelopes and the business check.
    public var level: Int?
    public var refuses = true

    public var loop: String?
    public var loopName: String?
    public var segment: String?
    public var segmentName: String?
    /// Whether the segment is missing: its place is where it was missed.
    public var isAbsent = false
    /// The number in the set; ST is 1.
    public var position: Int?
    /// The line of the file; nil where the file is one line.
    public var line: Int?
    /// The number of the segment in the file; ISA is 1.
    public var number: Int?
    public var element: Int?
    public var component: Int?
    public var repetition: Int?
    public var elementName: String?
    /// What was sent there.
    public var value: String?

    public var message: String
    public var advice: String?

    public init(_ message: String, advice: String? = nil) {
        self.message = message
        self.advice = advice
    }

    /// `NM109`, `HI01-02`; nil where it is of a whole segment.
    public var elementPlace: String? {
        guard let segment, let element else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return segment + two(element) + (component.map { "-" + two($0) } ?? "")
    }
}
