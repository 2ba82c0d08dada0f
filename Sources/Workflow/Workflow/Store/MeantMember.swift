import Plans
import Primitives

/// Whom a message means by what it says of a member.
enum MeantMember {
    /// With those who go by a number of the message, too.
    case one(Member, others: [Member])
    case nobody
    case several
    /// The birth date of the message is not that of the only one who can be meant.
    case bornOtherwise(Member, CivilDate)
}
