/// Why nobody was found, or why the one who was is not told of.
public enum EligibilityRefusal: Error, Hashable, Sendable {
    case identifierMissing
    /// Neither the birth date nor the whole name was sent: a number alone finds nobody.
    case tooLittle
    case birthDateImpossible
    case unknown
    case ambiguous
    case birthDateMismatch
    case nameMismatch
    /// The subscriber is known; nobody like this is covered through the subscriber.
    case dependentUnknown

    public var message: String {
        switch self {
        case .identifierMissing: "No member number was sent."
        case .tooLittle: "Beside the number a birth date is needed, or the whole name."
        case .birthDateImpossible: "The birth date lies in the future."
        case .unknown: "No member goes by this number."
        case .ambiguous:
            "The number belongs to more than one member; the birth date tells them apart."
        case .birthDateMismatch: "The birth date is not that of the member on file."
        case .nameMismatch: "The name is not that of the member on file."
        case .dependentUnknown: "Nobody like this is covered through the subscriber."
        }
    }
}
