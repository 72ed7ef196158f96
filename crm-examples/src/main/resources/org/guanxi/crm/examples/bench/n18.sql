-- What an analyst would write for the report of N18, with ours never in sight.
select t.stage,
       f.sector,
       date_trunc('month', t.closed_at at time zone 'Europe/Berlin') as month,
       count(*),
       sum(t.amount),
       max(t.days)
from crm_deal t
left join crm_firm f on f.tenant = t.tenant and f.id = t.firm
where t.tenant = 'acme'
group by 1, 2, 3
order by 1, 2, 3
