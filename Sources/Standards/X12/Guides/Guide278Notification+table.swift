extension X12Guide {
    /// A notification, as of an admission: 005010X216. No open source has this guide. The loops, segments and codes are
    /// those of the request (005010X217), with the two parties turned round: the provider stands at the level 20, the payer at
    /// the level 21. BHT02 and BHT06 are as one published message and the guide's successor have them. What the guide
    /// requires is not known: only levels, names and UM are required here.
    static let notification278 = """
        guide 005010X216 HI 278 278 notification
        select BHT 02 14,CN
        unit 2010C NM1 09 SUBSCRIBER NAME NM109
        unused AAA HCR CR4 CR7 CR8 N2
        list id 24 34 46 II MI PI XV XX ZZ
        seg ST R 1 "set header" : R=278 R R
        seg BHT R 1 "transaction header" : R=0007 R=14,CN R R R S=RD
        loop 2000A R 1 "who notifies"
          seg HL R 1 "level" : R N R!20 R=1
          loop 2010A R 1 "who notifies"
            seg NM1 R 1 "who notifies" : R!1P,2B,36,FA,PR,X3 R=1,2 S S S N S R@id R
            seg PER S 1 "contact" : R=IC 7xS
          loop 2000B R 1 "who is notified"
            seg HL R 1 "level" : R R R!21 R=1
            loop 2010B R 1 "who is notified"
              seg NM1 R 1 "who is notified" : R!1P,2B,36,FA,PR,X3 R=1,2 S S S N S R@id R
              seg REF S * "other identification" : R!1G,1J,EI,G5,N5,N7,SY,ZH R
              seg N3 S 1 "street" : R S
              seg N4 S 1 "city" : R S S S N N S
              seg PER S 1 "contact" : R=IC 7xS
              seg PRV S 1 "specialty" : R=AD,AS,AT,CO,CV,OP,OR,OT,PC,PE,RF S=PXC S
        \(reviewPatient)
        \(reviewServices)
              same 2000E A 1
        seg SE R 1 "set trailer" : R R
        """
}
