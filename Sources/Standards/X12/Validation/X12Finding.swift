/// One thing wrong in a transaction set, with all that a 999 says of it.
public struct X12Finding: Hashable, Sendable {
    /// Where within a segment: the element by number, where it matters the component and the repetition, from 1.
    public struct Place: Hashable, Sendable {
        public var element: Int
        public var component: Int?
        public var repetition: Int?

        public init(element: Int, component: Int? = nil, repetition: Int? = nil) {
            self.element = element
            self.component = component
            self.repetition = repetition
        }
    }

    /// What a situational rule looked at: it goes into CTX.
    public struct Trigger: Hashable, Sendable {
        public var segmentID: String
        public var position: Int
        public var loop: String?
        public var element: Place?

        public init(segmentID: String, position: Int, loop: String? = nil, element: Place? = nil) {
            self.segmentID = segmentID
            self.position = position
            self.loop = loop
            self.element = element
        }
    }

    public var segmentID: String
    /// Counted from ST, which is 1.
    public var position: Int
    public var loop: String?
    public var segmentFault: X12SegmentFault
    public var place: Place?
    public var elementNumber: Int?
    public var elementFault: X12ElementFault?
    /// What was sent there, at most `badDataMax` bytes of it.
    public var badData: String?
    /// The WEDI SNIP type of the rule, 1 to 5: 1 and 2 reject a set, the others are noted.
    public var level: Int
    public var trigger: Trigger?
    /// What is wrong, in our own words; codes only, never data of a person.
    public var note: String

    public init(
        segmentID: String, position: Int, loop: String? = nil,
        segmentFault: X12SegmentFault = .elementErrors, place: Place? = nil,
        elementNumber: Int? = nil, elementFault: X12ElementFault? = nil, badData: String? = nil,
        level: Int, trigger: Trigger? = nil, note: String
    ) {
        self.segmentID = segmentID
        self.position = position
        self.loop = loop
        self.segmentFault = segmentFault
        self.place = place
        self.elementNumber = elementNumber
        self.elementFault = elementFault
        self.badData = badData
        self.level = level
        self.trigger = trigger
        self.note = note
    }

    /// IK404 takes no more; a finding must not keep a megabyte that somebody sent.
    public static let badDataMax = 99

    /// Stands where a segment has no name that could be written: IK301 wants two or three characters.
    public static let noSegmentID = "UNK"

    /// Types 1 and 2 of SNIP are what an acknowledgment rejects for; the rest goes to business answers.
    public var rejects: Bool { level <= 2 }
}

extension [X12Finding] {
    /// Leaves so many. Where none of them rejects the set and one of the others does, it takes the place of the last.
    /// `keepsRejecting` remembers between calls whether one of those that stay does. How many were left out.
    mutating func limit(to max: Int, _ keepsRejecting: inout Bool?) -> Int {
        guard count > max, max > 0 else { return 0 }
        let keeps = keepsRejecting ?? prefix(max).contains(where: \.rejects)
        keepsRejecting = keeps
        if !keeps, let rejecting = self[max...].first(where: \.rejects) {
            self[max - 1] = rejecting
            keepsRejecting = true
        }
        let leftOut = count - max
        removeLast(leftOut)
        return leftOut
    }
}

/// What is wrong with a segment: the codes of element 620 (IK304).
public enum X12SegmentFault: String, Hashable, Sendable {
    case unrecognized = "1"
    case unexpected = "2"
    case requiredMissing = "3"
    case loopOverMaximum = "4"
    case overMaximum = "5"
    case notInSet = "6"
    case outOfSequence = "7"
    case elementErrors = "8"
    case trailingDelimiters = "10"
    case notUsed = "I4"
    case dependentMissing = "I6"
    case loopUnderMinimum = "I7"
    case underMinimum = "I8"
    case dependentNotUsed = "I9"

    /// Whether it breaks the guide only, and not the standard.
    var isOfGuide: Bool { rawValue.hasPrefix("I") }
}

/// What is wrong with an element: the codes of element 621 (IK403).
public enum X12ElementFault: String, Hashable, Sendable {
    case requiredMissing = "1"
    case conditionalMissing = "2"
    case tooManyElements = "3"
    case tooShort = "4"
    case tooLong = "5"
    case invalidCharacter = "6"
    case invalidCode = "7"
    case invalidDate = "8"
    case invalidTime = "9"
    case excluded = "10"
    case tooManyRepetitions = "12"
    case tooManyComponents = "13"
    case compositeTrailingDelimiters = "16"
    case codeNotUsed = "I6"
    case dependentMissing = "I9"
    case notUsed = "I10"
    case tooFewRepetitions = "I11"
    case pattern = "I12"
    case dependentNotUsed = "I13"

    var isOfGuide: Bool { rawValue.hasPrefix("I") }
}
