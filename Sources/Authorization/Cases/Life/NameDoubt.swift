/// What of the patient is not as the member is on file.
public enum NameDoubt: String, Hashable, Sendable, Recordable, CaseIterable {
    case family
    /// And there is no birth date to tell the members of a family apart.
    case given
    case sex
    /// A dependent by the number of the subscriber, without a birth date.
    case dependent
    /// The request has another member's number, too, who is none of the family.
    case numbers
    /// A Coverage states a number that is nobody's here: another number of the patient leads to the member, such as a clinic's own.
    case card
    /// A number alone leads to the member, without a birth date or a family name.
    case unnamed
}
