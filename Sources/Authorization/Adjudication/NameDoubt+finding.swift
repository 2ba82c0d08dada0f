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
        } else if patient.hasUnknownCard(of: member, beside: others) {
            self = .card
        } else if patient.birthDate == nil,
            PersonName.normalized(patient.family ?? "").isEmpty
        {
            self = .unnamed
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
        case .card:
            "No number of the Coverage is known here; what leads to member \(member) is another number of the patient."
        case .unnamed:
            "Neither a birth date nor a family name was sent: a number alone leads to member \(member)."
        }
    }
}

extension RequestedMember {
    /// Whether the patient is said to be a dependent: by a Coverage, or by a loop of an X12 request (2010D).
    fileprivate var isCoveredThroughAnother: Bool {
        isDependent || kept.contains { $0.name == "NM1" && $0[element: 1] == "QC" }
    }

    /// Whether a card is stated whose numbers nobody of the family has: neither the member, nor the subscriber, nor who else goes by
    /// a number of the request.
    fileprivate func hasUnknownCard(of member: Member, beside others: [Member]) -> Bool {
        guard let cardNumbers else { return false }
        return !identifiers.prefix(cardNumbers).contains { number in
            member.goes(by: number) || member.subscriber?.id.text == number
                || others.contains { $0.goes(by: number) }
        }
    }
}
