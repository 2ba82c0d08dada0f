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
