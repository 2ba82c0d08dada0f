/// How soon the answer is needed, and whether care is given already (X12 UM06, code list 1338).
public enum LevelOfService: String, Hashable, Sendable, Recordable, CaseIterable {
    case standard = "E"
    case urgent = "U"
    case emergency = "03"

    public var isExpedited: Bool { self != .standard }
}
