public import Cases
public import Plans

/// Whether the patient of a request is the member that its numbers lead to. A number alone may be a slip, or a relative's, and a name
/// may have changed: a person looks, and nobody is denied anything for it.
extension NameDoubt {
    /// nil where nothing speaks against it.
    public init?(_ patient: RequestedMember, isNot member: Member) {
        if let family = patient.family, PersonName.contradicts(family, member.family) {
            self = .family
        } else if patient.birthDate == nil, let given = patient.given,
            PersonName.contradicts(given, member.given)
        {
            self = .given
        } else {
            return nil
        }
    }

    func finding(_ member: MemberID) -> String {
        switch self {
        case .family: "The family name of the patient is not that of member \(member) on file."
        case .given:
            "The given name of the patient is not that of member \(member) on file, and no birth date was sent."
        }
    }
}
