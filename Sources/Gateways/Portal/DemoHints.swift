/// What a newcomer may try, shown on the start page of a demonstration. All of it comes from the caller, who knows the
/// sample data; people in it are invented.
public struct DemoHints: Sendable {
    public struct Member: Sendable {
        public var id: String
        public var name: String
        /// `YYYY-MM-DD`.
        public var birthDate: String
        public var plan: String
        public var note: String

        public init(id: String, name: String, birthDate: String, plan: String, note: String = "") {
            self.id = id
            self.name = name
            self.birthDate = birthDate
            self.plan = plan
            self.note = note
        }
    }

    public struct Provider: Sendable {
        public var id: String
        public var name: String
        public var note: String

        public init(id: String, name: String, note: String = "") {
            self.id = id
            self.name = name
            self.note = note
        }
    }

    public struct Reviewer: Sendable {
        public var id: String
        public var accessKey: String
        public var name: String
        public var note: String

        public init(id: String, accessKey: String, name: String, note: String = "") {
            self.id = id
            self.accessKey = accessKey
            self.name = name
            self.note = note
        }
    }

    /// A look-up to try with one press.
    public struct LookUp: Sendable {
        public var title: String
        public var code: String
        public var member: String
        public var provider: String?
        public var diagnoses: String?
        public var units: String?
        public var place: String?
        /// `YYYY-MM-DD`; nil: today.
        public var on: String?

        public init(
            title: String, code: String, member: String, provider: String? = nil,
            diagnoses: String? = nil, units: String? = nil, place: String? = nil,
            on: String? = nil
        ) {
            self.title = title
            self.code = code
            self.member = member
            self.provider = provider
            self.diagnoses = diagnoses
            self.units = units
            self.place = place
            self.on = on
        }
    }

    /// A case to look at: its number and the birth date that opens it.
    public struct Case: Sendable {
        public var number: String
        public var birthDate: String
        public var title: String

        public init(number: String, birthDate: String, title: String) {
            self.number = number
            self.birthDate = birthDate
            self.title = title
        }
    }

    /// One paragraph above the lists: what this book is, and what day it is here.
    public var introduction: String
    public var members: [Member]
    public var providers: [Provider]
    public var reviewers: [Reviewer]
    public var lookUps: [LookUp]
    public var cases: [Case]

    public init(
        introduction: String = "", members: [Member] = [], providers: [Provider] = [],
        reviewers: [Reviewer] = [], lookUps: [LookUp] = [], cases: [Case] = []
    ) {
        self.introduction = introduction
        self.members = members
        self.providers = providers
        self.reviewers = reviewers
        self.lookUps = lookUps
        self.cases = cases
    }
}
