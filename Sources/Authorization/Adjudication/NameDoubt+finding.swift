public import Cases
public import Plans

/// Whether the patient of a request is the member that its numbers lead to. A number alone may be a slip, or a relative's, and a name
/// may have changed: a person looks, and nobody is denied anything for it.
extension NameDoubt {
    /// nil where nothing speaks against it.
    ///
    /// - Parameter others: who else goes by a number of the request.
    public init?(_ patient: RequestedMember, isNot member: Member, beside others: [Member] = []) {
        if let family = patient.family, PersonName.contradicts(family, member.family) {
            self = .family
        } else if patient.birthDate == nil, let given = patient.given,
            PersonName.contradicts(given, member.given)
        {
            self = .given
        } else if let sex = patient.sex.flatMap(Sex.init(rawValue:)), sex != .unknown,
            let known = member.sex, known != .unknown, sex != known
        {
            self = .sex
        } else if patient.birthDate == nil, patient.isCoveredThroughAnother,
            member.subscriber == nil
        {
            // A son may have his father's name.
            self = .dependent
        } else if others.contains(where: { !$0.isOfOneFamily(with: member, patient.identifiers) }) {
            self = .numbers
        } else {
            return nil
        }
    }

    func finding(_ member: MemberID) -> String {
        switch self {
        case .family: "The family name of the patient is not that of member \(member) on file."
        case .given:
            "The given name of the patient is not that of member \(member) on file, and no birth date was sent."
        case .sex: "The sex of the patient is not that of member \(member) on file."
        case .dependent:
            "The patient is a dependent, member \(member) is a subscriber, and no birth date was sent."
        case .numbers:
            "The request has the numbers of member \(member) and of another member, who is none of the family."
        }
    }
}

extension RequestedMember {
    /// Whether the patient is said to be a dependent: by a Coverage, or by a loop of an X12 request (2010D).
    fileprivate var isCoveredThroughAnother: Bool {
        isDependent || kept.contains { $0.name == "NM1" && $0[element: 1] == "QC" }
    }
}
