/// What the request is to an earlier one (X12 UM02, code list 1322).
public enum CertificationType: String, Hashable, Sendable, Recordable, CaseIterable {
    case appealImmediate = "1"
    case appealStandard = "2"
    case cancel = "3"
    case extended = "4"
    case initial = "I"
    case reconsideration = "N"
    case renewal = "R"
    case revised = "S"

    public var isAppeal: Bool { self == .appealImmediate || self == .appealStandard }

    /// Whether more is asked for of care that was authorized before.
    public var isExtension: Bool { self == .extended || self == .renewal }
}
