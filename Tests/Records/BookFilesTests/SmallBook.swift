import BookFiles
import Primitives
import Testing

/// A small sound book and a small sound registry, as texts by path. Tests break one thing of them at a time.
enum SmallBook {
    static let files: [String: String] = [
        "book.yaml": """
        name: Small
        version: "1"
        """,
        "payers.yaml": """
        - id: acme
          name: Acme Insurance
          identifiers: ["ACME1"]
        """,
        "networks.csv": """
        id,name
        net,Acme Network
        """,
        "calendars.yaml": """
        - name: federal
          weekend: [saturday, sunday]
          closings: ["2026-11-27"]
        """,
        "clocks.csv": """
        id,program,state,kind,standard,expedited,extension,extensions_max,tolls,information,lapse,from,until,source
        C1,commercialInsured,,preService,15 days,72 hours,15 days,1,yes,45 days,alarm,2012-01-01,,45 CFR 147.136
        C2,commercialInsured,,concurrent,15 days,72 hours,,,no,,alarm,2012-01-01,,45 CFR 147.136
        C3,commercialInsured,,postService,30 days,,,,no,,alarm,2012-01-01,,45 CFR 147.136
        C4,commercialInsured,,appeal,30 days,72 hours,,,no,,alarm,2012-01-01,,45 CFR 147.136
        """,
        "plans/ppo.yaml": plan,
        "lists/main.csv": """
        system,first,last,requirement,places,diagnoses,age_min,age_max,units_over,network,policy,needs_judgement,from,until,source
        hcpcs,E0601,,required,12,G47,18,,2,any,P1,,2026-01-01,,Row 1
        cpt,70010,79999,notRequired,,,,,,,,,2026-01-01,,Row 2
        hcpcs,A9300,,excluded,,,,,,,,no,2026-01-01,,Row 3
        """,
        "benefits/ppo.csv": """
        benefit,name,plan,tier,codes,units_per_year,covered,copay,copay_per,coinsurance,from,until,source
        equipment,Equipment,ppo,in,hcpcs:E0100-E8002,,yes,,,20,2026-01-01,,Certificate 5
        equipment,,ppo,out,,,yes,,,40,,,Certificate 5
        imaging,Imaging,ppo,in,cpt:70010-79999,10,yes,25,visit,0,2026-01-01,,Certificate 6
        imaging,,ppo,out,,,no,,,,,,Certificate 6
        clubs,Clubs,ppo,in,hcpcs:S9970,,no,,,,2026-01-01,,Certificate 7
        """,
        "fees.csv": """
        network,system,code,modifier,allowed,from,until
        net,hcpcs,E0601,,95,2026-01-01,
        ,hcpcs,E0601,,80,2026-01-01,
        """,
        "delegations.csv": """
        vendor,plans,system,first,last,states,appeals_to,who_may_deny,from,source
        Vendor,ppo,hcpcs,E0601,,OH,Acme Appeals,a physician,2026-01-01,Agreement
        """,
        "exemptions.csv": """
        provider,plans,system,first,from,source
        2000101214,ppo,hcpcs,E0601,2026-01-01,Letter
        """,
        "edits.csv": """
        system,code,units_per_day,source
        hcpcs,E0748,1,nature of the equipment
        """,
        "codes/hcpcs.csv": """
        code,from,until
        E0601,,
        E0748,,
        A9300,2000-01-01,
        """,
        "policies/P1.yaml": policy,
        "policies/shared/x.yaml": shared,
    ]

    private static let plan = """
        id: ppo
        payer: acme
        name: Acme PPO
        program: commercialInsured
        state: OH
        administrator:
          kind: plan
          name: Acme
          decidesHere: yes
        timeZone: America/New_York
        calendar: federal
        cutOff: "17:00"
        networks: [net]
        outOfNetwork:
          rule: covered
        authorizationLists: [main]
        unlisted:
          requirement: notRequired
          source: Certificate 1
        retrospective:
          rule: within
          days: 30
          source: Certificate 2
        policyDateBasis: service
        appeals:
          hears: Acme Appeals
          fileWithinDays: 180
          steps: [Write to us.]
          expedited: Call us.
          source: Certificate 3
        reviewers:
          mayApprove: [physician, nurse]
          mayDeny: [physician]
          licenceState: OH
          source: Certificate 4
        approvalDays: 90
        document: Certificate
        """

    private static let shared = """
        valueSets:
          - name: heart
            title: Heart
            source: The plan
            system: icd-10-cm
            codes: [I50*]
        define:
          heart: "%request.diagnosis.diagnosis.ofType(CodeableConcept).where(memberOf('heart'))"
        """

    private static let policy = """
        id: P1
        title: Pressure
        version: "1"
        from: 2026-01-01
        sources: [{ text: NCD 240.4 }]
        grantDays: 90
        criteria:
          all:
            - id: adult
              question: Is the patient an adult?
              source: Section B
              age: { min: 18 }
            - id: study
              question: Is there a study?
              source: Section B.1
              document: { loinc: [28633-6], withinDays: 365 }
        """

    static let registry: [String: String] = [
        "members.csv": """
        payer,id,family,given,birth_date,other_ids,state,qmb,sex,subscriber,relationship
        acme,M1,Doe,Ann,1980-01-01,S1;S2,OH,no,F,,
        acme,M2,Doe,Ben,2012-01-01,,OH,no,,M1,19
        """,
        "coverages.csv": """
        payer,member,plan,from,until
        acme,M1,ppo,2025-01-01,2025-12-31
        acme,M1,ppo,2026-01-01,
        """,
        "accumulators.csv": """
        payer,member,plan,year,as_of,deductible_limit,deductible_used,out_of_pocket_limit,embedded
        acme,M1,ppo,2026,2026-03-01T00:00:00Z,1500,1200,6000,yes
        """,
        "providers.csv": """
        id,name,other_ids,state
        2000101214,Supplier,SUP1,OH
        2000101016,Doctor,,OH
        """,
        "participations.csv": """
        provider,network,from,until
        2000101214,net,2025-01-01,2025-12-31
        2000101214,net,2026-01-01,
        """,
        "reviewers.csv": """
        id,name,profession,access_key_digest,programs
        r1,Dr. One,physician,,commercialInsured
        """,
        "licences.csv": """
        reviewer,state,number,expires,restricted
        r1,OH,OH-1,2027-12-31,no
        """,
    ]
}

/// One thing broken, and what has to be said of it.
struct Breakage: Sendable, CustomTestStringConvertible {
    var file: String
    /// The first place of this text is replaced; nil: `new` is the whole file.
    var old: String?
    var new: String
    var code: String
    var line: Int
    var column: Int?
    /// The problem is told in another file than the broken one.
    var tellsIn: String?

    init(
        _ file: String, _ old: String?, _ new: String, _ code: String, line: Int,
        column: Int? = nil, in tellsIn: String? = nil
    ) {
        self.file = file
        self.old = old
        self.new = new
        self.code = code
        self.line = line
        self.column = column
        self.tellsIn = tellsIn
    }

    var testDescription: String {
        "\(code) in \(file): \(old.map { "\($0) -> " } ?? "")\(new.prefix(60))"
    }

    struct NothingToBreak: Error {}

    /// The files with this one thing broken.
    func applied(to files: [String: String]) throws -> FileSet {
        var files = files
        if let old {
            guard let text = files[file], let range = text.firstRange(of: old) else {
                throw NothingToBreak()
            }
            files[file] = text.replacingCharacters(in: range, with: new)
        } else {
            files[file] = new
        }
        return FileSet(texts: files)
    }

    func isTold(by problem: Problem) -> Bool {
        guard problem.code == code,
            case .file(let name, let toldLine, let toldColumn) = problem.place
        else { return false }
        return name == tellsIn ?? file && toldLine == line
            && (column.map { $0 == toldColumn } ?? true)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
