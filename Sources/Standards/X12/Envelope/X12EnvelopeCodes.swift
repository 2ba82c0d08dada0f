/// What is wrong with an interchange: the codes of element I18, as TA105 carries them.
public enum X12InterchangeNote: String, Hashable, Sendable {
    case none = "000"
    case controlNumbersDiffer = "001"
    case versionNotSupported = "003"
    case segmentTerminator = "004"
    case senderQualifier = "005"
    case sender = "006"
    case receiverQualifier = "007"
    case receiver = "008"
    case unknownReceiver = "009"
    case authorizationQualifier = "010"
    case authorization = "011"
    case securityQualifier = "012"
    case security = "013"
    case date = "014"
    case time = "015"
    case version = "017"
    case controlNumber = "018"
    case acknowledgmentRequested = "019"
    case usage = "020"
    case groupCount = "021"
    case structure = "022"
    case prematureEnd = "023"
    case content = "024"
    case duplicateControlNumber = "025"
    case elementSeparator = "026"
    case componentSeparator = "027"
    case repetitionSeparator = "032"
}

/// What is wrong with a functional group: the codes of element 716, as AK905 to AK909 carry them.
public enum X12GroupFault: Int, Hashable, Sendable {
    case groupNotSupported = 1
    case versionNotSupported = 2
    case trailerMissing = 3
    case controlNumbersDiffer = 4
    case setCountDiffers = 5
    case controlNumberSyntax = 6
    case sender = 7
    case receiver = 8
    case agency = 9
    case controlNumberNotUnique = 19
    case date = 30
    case time = 31
}

/// What is wrong with a transaction set as a whole: the codes of element 618, as IK502 to IK506 carry them.
public enum X12SetFault: String, Hashable, Sendable {
    case notSupported = "1"
    case trailerMissing = "2"
    case controlNumbersDiffer = "3"
    case segmentCountDiffers = "4"
    case segmentsInError = "5"
    case identifier = "6"
    case controlNumber = "7"
    case notInGroup = "18"
    case convention = "19"
    case controlNumberNotUnique = "23"
    /// Only rules of the guide are broken, none of the standard's.
    case guideSegmentsInError = "I5"
    case guideNotSupported = "I6"
}
