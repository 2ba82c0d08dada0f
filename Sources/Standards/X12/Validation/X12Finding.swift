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
