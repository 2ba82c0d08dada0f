/// The files that `assent book init` writes: a small book that is valid as it stands, to be edited from there.
public enum BookTemplate {
    /// Path inside the new directory, and text.
    public static let files: [(path: String, text: String)] = [
        ("book.yaml", book), ("payers.yaml", payers), ("networks.csv", networks),
        ("calendars.yaml", calendars), ("clocks.csv", clocks), ("plans/example-ppo.yaml", plan),
        ("lists/example.csv", list), ("benefits/example-ppo.csv", benefits), ("fees.csv", fees),
        ("delegations.csv", delegations), ("exemptions.csv", exemptions),
        ("policies/EX-01.yaml", policy),
    ]

    private static let book = """
        # A plan book. Every file is described in docs/plan-book.md; check it with: assent book check DIR
        name: Example plan book
        version: "1"

        """

    private static let payers = """
        - id: example
          name: Example Insurance
          identifiers: ["EXAMPLE1"]   # every identifier under which requests reach this payer
          phone: "1-555-010-0000"

        """

    private static let networks = """
        id,name
        example-network,Example Network

        """

    private static let calendars = """
        - name: federal
          federalHolidays: yes
          weekend: [saturday, sunday]

        """

    private static let clocks = """
        # How long a decision may take, by program. Take the rows that bind you, each with its source.
        id,program,kind,standard,expedited,extension,extensions_max,tolls,information,expedited_information,expedited_after_information,expedited_ask_within,lapse,from,source
        C11,commercialInsured,preService,15 days,72 hours,15 days,1,yes,45 days,48 hours,48 hours,24 hours,alarm,2012-01-01,45 CFR 147.136(b)
        C11-concurrent,commercialInsured,concurrent,15 days,72 hours,,,no,,,,,alarm,2012-01-01,45 CFR 147.136(b)
        C11-post,commercialInsured,postService,30 days,,15 days,1,yes,45 days,,,,alarm,2012-01-01,45 CFR 147.136(b)
        A-COM,commercialInsured,appeal,30 days,72 hours,,,no,,,,,alarm,2012-01-01,45 CFR 147.136(b)

        """

    private static let plan = """
        id: example-ppo
        payer: example
        name: Example PPO
        program: commercialInsured
        state: OH
        administrator:
          kind: plan
          name: Example Insurance
          decidesHere: yes
          phone: "1-555-010-0000"
        timeZone: America/New_York
        calendar: federal
        networks: [example-network]
        outOfNetwork:
          rule: covered
        authorizationLists: [example]     # lists/example.csv; the first row that applies decides
        unlisted:
          requirement: notRequired
          source: Example PPO certificate, section 1
        retrospective:
          rule: unknown
        policyDateBasis: service
        appeals:
          hears: Example Insurance Appeals
          fileWithinDays: 180
          steps:
            - Write to Example Insurance Appeals and say which decision you appeal and why.
          expedited: If waiting could seriously harm you, ask for a fast appeal by phone.
          source: 45 CFR 147.136
        reviewers:
          mayApprove: [physician, nurse]
          mayDeny: [physician]
          licenceState: OH
          source: Example PPO certificate, section 2
        approvalDays: 90
        document: Example PPO certificate

        """

    private static let list = """
        system,first,last,requirement,policy,from,until,source
        hcpcs,E0601,,required,EX-01,2026-01-01,,"Example PPO certificate, section 1"

        """

    private static let benefits = """
        benefit,name,plan,tier,codes,coinsurance,deductible,from,source
        equipment,Medical equipment,example-ppo,in,hcpcs:E0100-E8002,20,yes,2026-01-01,"Example PPO certificate, section 3"
        equipment,,example-ppo,out,,40,yes,,"Example PPO certificate, section 3"

        """

    private static let fees = """
        network,system,code,allowed,from
        example-network,hcpcs,E0601,600,2026-01-01

        """

    private static let delegations = """
        vendor,phone,website,plans,system,first,last,states,member_prefix,appeals_to,who_may_deny,from,until,source,link

        """

    private static let exemptions = """
        # A header alone: nobody is exempt.
        provider,plans,system,first,last,from,until,source,link

        """

    private static let policy = """
        id: EX-01
        title: Positive airway pressure for obstructive sleep apnea (example)
        version: "1"
        from: 2026-01-01
        sources:
          - text: Where the criteria come from
        grantDays: 90
        criteria:
          all:
            - id: diagnosis
              question: Is obstructive sleep apnea diagnosed?
              source: Criterion 1
              diagnosis: [G47.33]
            - id: sleep-study
              question: Is there a report of a sleep study of the last year?
              source: Criterion 2
              loinc: 28633-6
              document:
                loinc: [28633-6]
                withinDays: 365

        """
}
